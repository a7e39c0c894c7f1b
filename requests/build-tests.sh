#!/bin/sh
# The tests of a build, boots included. Usage: build-tests.sh ID
# [{"id","status","duration","path","start_time","environment_compatible":[..],"environment_misc":{..},"lab"},..]
#        or {"error":"No tests found for this build"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/build/${1:?the id of a build}/tests"
echo
