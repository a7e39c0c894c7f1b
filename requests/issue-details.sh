#!/bin/sh
# One version of an issue, by default the greatest, and where it was seen. Usage: issue-details.sh ID [VERSION]
# {"field_timestamp","id","version","origin","report_url","report_subject","culprit_code","culprit_tool",
#  "culprit_harness","comment","misc":{..},"categories":[..],"extra":{ID:{as in issue-extras.sh}}}
#        or {"error":"Issue not found"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/issue/${1:?the id of an issue}${2:+?version=$2}"
echo
