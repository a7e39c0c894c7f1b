#!/bin/sh
# Counts of a hardware.
# COMMITS: {"0":"head"} selects by the index of a tree; FILTER: {"filter_boot.status":["FAIL"]}
# {"summary":{"builds":{..},"boots":{..},"tests":{..}},"filters":{..},"common":{"trees":[..],"compatibles":[..]}}
BASE=${BASE:-http://localhost:8080}
WINDOW="\"startTimestampInSeconds\":${START:-$(($(date +%s) - 604800))},\"endTimestampInSeconds\":${END:-$(date +%s)}"
curl -sS -X POST "$BASE/api/hardware/${HARDWARE:-bcm2711-rpi-4-b}/summary" \
  -d "{$WINDOW,\"origin\":\"${ORIGIN:-maestro}\",\"selectedCommits\":${COMMITS:-{\}},\"filter\":${FILTER:-{\}}}"
echo
