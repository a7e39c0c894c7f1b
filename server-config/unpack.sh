#!/bin/sh
# Unpacks the server into a directory and archives its classes there, so that start.sh starts it in half the time.
#
# usage: unpack.sh DIRECTORY     then PAYARA_MICRO=DIRECTORY start.sh
#
# WORK_DIR and the Java must be those of the later starts: the archive is valid for these only (otherwise it is left aside).
# No database is needed; that the application cannot be deployed without one doesn't matter here.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 1 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
mkdir -p "$1"
target=$(cd "$1" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
built=$here/..
[ -e "$built/ROOT.war" ] || built=$here/../target
"$java" -jar "${PAYARA_MICRO:-$built/payara-micro.jar}" --rootdir "$target" --outputlauncher

# start.sh ends with an error because nothing was deployed; the archive is what counts
env PAYARA_MICRO="$target" DB_HOST=127.0.0.1 DB_PORT=1 DB_STARTUP_GRACE_SECONDS=0 WARMUP=true HTTP_ADDRESS=127.0.0.1 \
    HTTP_PORT="${WARMUP_PORT:-18080}" JAVA_OPTS="-XX:+UseG1GC -Xlog:cds=off -Xlog:cds+dynamic=off -XX:ArchiveClassesAtExit=$target/classes.jsa" \
    "$here/start.sh" >"$target/warm-up.log" 2>&1 || :
[ -s "$target/classes.jsa" ] || { tail -n 20 "$target/warm-up.log" >&2; echo "unpack.sh: no archive was made" >&2; exit 1; }
rm "$target/warm-up.log"
