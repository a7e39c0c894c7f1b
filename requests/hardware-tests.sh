#!/bin/sh
# The other tests on a hardware.
# COMMITS: {"0":"head"} selects by the index of a tree; FILTER: {"filter_boot.status":["FAIL"]}
# {"tests":[{"id","status","duration","path","start_time","environment_compatible","config",
#   "architecture","compiler","tree_name","git_repository_branch","log_url","environment_misc":{"platform"},"lab","origin"}, ..]}
BASE=${BASE:-http://localhost:8080}
WINDOW="\"startTimestampInSeconds\":${START:-$(($(date +%s) - 604800))},\"endTimestampInSeconds\":${END:-$(date +%s)}"
curl -sS -X POST "$BASE/api/hardware/${HARDWARE:-bcm2711-rpi-4-b}/tests?full_environment_misc=${MISC:-false}" \
  -d "{$WINDOW,\"origin\":\"${ORIGIN:-maestro}\",\"selectedCommits\":${COMMITS:-{\}},\"filter\":${FILTER:-{\}}}"
echo
