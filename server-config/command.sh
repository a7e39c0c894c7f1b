#!/bin/sh
# Runs one operator command with the application's classes and libraries, beside the server or without it:
#
#   command.sh update_hardware_registry FILE | --index [INDEX]
#
# Reads the DB_* and other variables of the application (docs/configuration.md). Ends with 0 when the command did its
# work, 1 when it was refused or failed, 2 after wrong arguments. Needs a Java 17 runtime, and unzip or jar if the
# build's directory is not beside the WAR.
#
# Own variables:
#   WAR         whose classes to run                ROOT.war beside server-config/ or in target/
#   JAVA_OPTS   options of the virtual machine
set -eu

here=$(cd "$(dirname "$0")" && pwd)
# beside this directory in a release, below target/ where it was built
built=$here/..
[ -e "$built/ROOT.war" ] || built=$here/../target
war=${WAR:-$built/ROOT.war}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
unpacked=${war%.war}
run='exec'

[ -r "$war" ] || [ -d "$unpacked/WEB-INF/classes" ] || {
    echo "command.sh: no $war (mvn package makes it)" >&2
    exit 1
}

if [ ! -d "$unpacked/WEB-INF/classes" ]; then
    unpacked=$(mktemp -d "${TMPDIR:-/tmp}/kernelci-dashboard-command.XXXXXX")
    run=
    trap 'rm -rf "$unpacked"' EXIT
    trap 'exit 1' TERM INT HUP
    if command -v unzip >/dev/null; then
        unzip -q "$war" 'WEB-INF/*' -d "$unpacked"
    else
        war=$(cd "$(dirname "$war")" && pwd)/$(basename "$war")
        (cd "$unpacked" && "${java%java}jar" xf "$war" WEB-INF)
    fi
fi

# shellcheck disable=SC2086 # JAVA_OPTS is a list of options
$run "$java" ${JAVA_OPTS-} -cp "$unpacked/WEB-INF/classes:$unpacked/WEB-INF/lib/*" \
    org.kernelci.dashboard.operation.Command "$@"
