#!/bin/sh
# The hardware that an origin tested, on the newest checkouts of trees or on given commits.
# {"hardware":[{"hardware":[compatible, ..] or null,"platform","test_status_summary":{"PASS","FAIL","INCONCLUSIVE"},
#   "boot_status_summary":{..},"build_status_summary":{..}}, ..]}        or {"error":"No hardware found"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/hardware/?origin=${ORIGIN:-maestro}&startTimestampInSeconds=${START:-$(($(date +%s) - 604800))}&endTimestampInSeconds=${END:-$(date +%s)}&commitsList=${COMMITS:-}"
echo
