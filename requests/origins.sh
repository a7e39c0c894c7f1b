#!/bin/sh
# The origins of the checkouts of the last days, and those that send tests.
# {"checkout_origins":[..],"test_origins":[..]}        or status 400 {"error":"No origins found"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/origins/?interval_in_days=${DAYS:-30}"
echo
