#!/bin/sh
# The builds tested on a hardware.
# COMMITS: {"0":"head"} selects by the index of a tree; FILTER: {"filter_boot.status":["FAIL"]}
# {"builds":[{"id","origin","architecture","config_name","misc","config_url","compiler","status","duration","log_url",
#   "start_time","git_repository_url","git_repository_branch","tree_name","issue_id","issue_version"}, ..]}
BASE=${BASE:-http://localhost:8080}
WINDOW="\"startTimestampInSeconds\":${START:-$(($(date +%s) - 604800))},\"endTimestampInSeconds\":${END:-$(date +%s)}"
curl -sS -X POST "$BASE/api/hardware/${HARDWARE:-bcm2711-rpi-4-b}/builds" \
  -d "{$WINDOW,\"origin\":\"${ORIGIN:-maestro}\",\"selectedCommits\":${COMMITS:-{\}},\"filter\":${FILTER:-{\}}}"
echo
