#!/bin/sh
# The known issues of a build. Usage: build-issues.sh ID
# [{"id","version","comment","report_url",
#   "incidents_info":{"PASS","ERROR","FAIL","SKIP","MISS","DONE","NULL"}},..]
#        or {"error":"No issues found for this build"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/build/${1:?the id of a build}/issues"
echo
