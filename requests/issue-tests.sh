#!/bin/sh
# The tests that the incidents of an issue name. Usage: issue-tests.sh ID [VERSION]
# [{"id","status","duration","path","start_time","environment_compatible":[..],"environment_misc":{..},"tree_name",
#   "git_repository_branch","lab"},..]        or {"error":"No tests found for this issue"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/issue/${1:?the id of an issue}/tests${2:+?version=$2}"
echo
