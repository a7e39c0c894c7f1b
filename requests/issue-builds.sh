#!/bin/sh
# The builds that the incidents of an issue name. Usage: issue-builds.sh ID [VERSION]
# [{"id","architecture","config_name","status","start_time","duration","compiler","log_url","tree_name",
#   "git_repository_branch","misc":{"platform",..}},..]        or {"error":"No builds found for this issue"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/issue/${1:?the id of an issue}/builds${2:+?version=$2}"
echo
