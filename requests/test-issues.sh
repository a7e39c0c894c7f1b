#!/bin/sh
# The known issues of a test. Usage: test-issues.sh ID
# [{"id","version","comment","report_url",
#   "incidents_info":{"PASS","ERROR","FAIL","SKIP","MISS","DONE","NULL"}},..]
#        or {"error":"No issues were found for this test"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/test/${1:?the id of a test}/issues"
echo
