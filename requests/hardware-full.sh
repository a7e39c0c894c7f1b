#!/bin/sh
# Counts, builds, boots and tests of a hardware, by platform or compatible.
# COMMITS: {"0":"head"} selects by the index of a tree; FILTER: {"filter_boot.status":["FAIL"]}
# {"summary":{"builds":{..},"boots":{..},"tests":{..}},"filters":{..},"common":{"trees":[{"index",..}, ..],
#   "compatibles":[..]},"builds":[..],"boots":[..],"tests":[..]}        or {"error":"Hardware not found"}
BASE=${BASE:-http://localhost:8080}
WINDOW="\"startTimestampInSeconds\":${START:-$(($(date +%s) - 604800))},\"endTimestampInSeconds\":${END:-$(date +%s)}"
curl -sS -X POST "$BASE/api/hardware/${HARDWARE:-bcm2711-rpi-4-b}" \
  -d "{$WINDOW,\"origin\":\"${ORIGIN:-maestro}\",\"selectedCommits\":${COMMITS:-{\}},\"filter\":${FILTER:-{\}}}"
echo
