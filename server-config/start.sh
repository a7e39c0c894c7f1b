#!/bin/sh
# Starts one server in the foreground: the WAR on Payara Micro, everything else from the environment.
#
# Ends with 0 after SIGTERM or SIGINT, with 1 when the application could not be deployed or was not up within
# START_TIMEOUT seconds, else with the server's own status. Needs a Java 17 runtime and nothing else.
#
# Variables with [defaults]. Those of the application reach it untouched; docs/configuration.md lists them all, these
# among them.
#   HTTP_ADDRESS [0.0.0.0]
#       address to listen on
#   HTTP_PORT [8080]
#       port to listen on
#   HTTP_THREADS [32]
#       threads that answer requests
#   DRAIN_SECONDS [0]
#       on SIGTERM, seconds not ready but still answering; then new requests get status 503 until the last has its
#       answer, at most 30 s; 0 stops at once
#   JAVA_OPTS [-XX:MaxRAMPercentage=70 -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError]
#       options of the virtual machine; a value replaces them all
#   CLUSTER [false]
#       `true` joins the servers' data grid; several servers on one database don't need it
#   CLUSTER_MODE []
#       how members of the grid find each other, as for Payara Micro's `--clustermode`; unset: its own default
#   START_TIMEOUT [120]
#       seconds until the application must be up
#   WORK_DIR [/tmp]
#       where the server unpacks itself, 120 MB that go when it ends; with an unpacked server always
#       `kernelci-dashboard` in there; unset: `TMPDIR` if that is set
#   WAR [target/ROOT.war]
#       what to run; in a release `ROOT.war`, beside the directory of this script
#   PAYARA_MICRO [target/payara-micro.jar]
#       the server: its jar, or a directory that `unpack.sh` has made of it; in a release beside the directory of this
#       script
#   JAVA_HOME []
#       which Java; unset: the one on the path
#   WARMUP []
#       `unpack.sh` sets it: the server ends as soon as it has started
set -eu

here=$(cd "$(dirname "$0")" && pwd)
# beside this directory in a release, below target/ where it was built
built=$here/..
[ -e "$built/ROOT.war" ] || built=$here/../target
war=${WAR:-$built/ROOT.war}
micro=${PAYARA_MICRO:-$built/payara-micro.jar}
threads=${HTTP_THREADS:-32}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
export HTTP_ADDRESS="${HTTP_ADDRESS:-0.0.0.0}"
: "${JAVA_OPTS=-XX:MaxRAMPercentage=70 -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError}"

for file in "$war" "$micro"; do
    [ -r "$file" ] || { echo "start.sh: no $file (mvn package makes it)" >&2; exit 1; }
done

# the server asks for its machine's address, and fails without a word of what to do
if command -v getent >/dev/null && ! getent hosts "$(uname -n)" >/dev/null; then
    echo "start.sh: the name of this machine, $(uname -n), has no address: add it to /etc/hosts" >&2
    exit 1
fi

set -- --nohazelcast
if [ "${CLUSTER:-false}" = true ]; then
    set --
    [ -z "${CLUSTER_MODE:-}" ] || set -- --clustermode "$CLUSTER_MODE"
fi

# A fresh directory every time: a server that finds an older deployment in its root keeps serving it.
parent=${WORK_DIR:-${TMPDIR:-/tmp}}
if [ -d "$micro" ]; then
    # An unpacked server (unpack.sh) is copied: it has to be writable. Its archive of classes knows this very path.
    work=$parent/kernelci-dashboard
    if [ -e "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; then
        echo "start.sh: another server runs in $work" >&2
        exit 1
    fi
    rm -rf "$work"
    mkdir -p "$work/root"
    echo $$ >"$work/pid"
    for part in META-INF config docroot lib runtime launch-micro.jar; do
        cp -rp "$micro/$part" "$work/root/"
    done
    chmod -R u+w "$work/root"
    jar=$work/root/launch-micro.jar
    [ ! -r "$micro/classes.jsa" ] || JAVA_OPTS="$JAVA_OPTS -XX:SharedArchiveFile=$micro/classes.jsa"
else
    work=$(mktemp -d "$parent/kernelci-dashboard.XXXXXX")
    jar=$micro
fi
mkdir "$work/tmp"
logging=$here/logging.properties
if [ "${LOG_FORMAT:-text}" = json ]; then
    # The application prints its lines as JSON; those before its start stay in boot.log, which is shown if it fails.
    logging=$work/logging.properties
    sed 's/^handlers=.*/handlers=java.util.logging.FileHandler/' "$here/logging.properties" >"$logging"
fi
trap 'rm -rf "$work"' EXIT

# shellcheck disable=SC2086 # JAVA_OPTS is a list of options
"$java" $JAVA_OPTS -Djava.io.tmpdir="$work/tmp" -Ddashboard.departure="$work" -jar "$jar" \
    --rootdir "$work/root" --disablephonehome --logproperties "$logging" \
    --prebootcommandfile "$here/pre-boot.txt" "$@" \
    --port "${HTTP_PORT:-8080}" --minhttpthreads "$threads" --maxhttpthreads "$threads" \
    --contextroot / --deploy "$war" ${WARMUP:+--warmup} &
server=$!
stopping=
running() { kill -0 "$server" 2>/dev/null; }

# First out of the proxies' sight, then closed to new requests, and stopped when the last one has its answer.
leave() {
    [ -z "$stopping" ] || return 0
    stopping=yes
    if [ "${DRAIN_SECONDS:-0}" -gt 0 ]; then
        : >"$work/leave"
        sleep "$DRAIN_SECONDS"
        : >"$work/close"
        patience=30
        until [ -e "$work/idle" ] || [ "$patience" -eq 0 ] || ! running; do
            patience=$((patience - 1))
            sleep 1
        done
    fi
    kill "$server" 2>/dev/null || :
}
trap leave TERM
trap 'stopping=yes; kill "$server" 2>/dev/null || :' INT HUP

# A signal ends the shell's wait early, so wait until the process is gone. Leaves its exit status in $status.
await_end() {
    while running; do
        status=0
        wait "$server" || status=$?
    done
}

give_up() {
    [ -z "$stopping" ] || return 0
    [ "$logging" = "$here/logging.properties" ] || cat "$work/tmp/boot.log" >&2
    echo "start.sh: $1, stopping the server" >&2
    kill "$server" 2>/dev/null || :
    patience=15
    while running && [ "$patience" -gt 0 ]; do
        patience=$((patience - 1))
        sleep 1
    done
    kill -9 "$server" 2>/dev/null || :
    exit 1
}

# The server says "ready" and stays alive even when the application failed; only its list of what it deployed tells.
booted() { grep -q 'PayaraMicro.* ready in ' "$work/tmp/boot.log" 2>/dev/null; }
deployed() { grep -q '"Context Root": "/"' "$work/tmp/boot.log"; }

status=1
# A warm-up (unpack.sh) ends by itself, and writes its archive of classes while it does: that must not be cut short.
if [ -n "${WARMUP:-}" ]; then
    await_end
    exit "$status"
fi

left=${START_TIMEOUT:-120}
until booted || [ -n "$stopping" ] || ! running; do
    [ "$left" -gt 0 ] || give_up "the application was not up in time"
    left=$((left - 1))
    sleep 1
done
if booted && ! deployed; then
    give_up "the application could not be deployed"
fi
# for systemd the service has started now, not before
[ -z "${NOTIFY_SOCKET:-}" ] || ! running || systemd-notify --ready

await_end
[ -z "$stopping" ] || status=0
exit "$status"
