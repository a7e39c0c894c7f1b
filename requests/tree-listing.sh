#!/bin/sh
# The trees of an origin at their newest checkouts.
# [{"id","build_status":{"PASS","FAIL","INCONCLUSIVE"},"boot_status":{..},"test_status":{..},"tree_name",
#   "git_commit_tags":[..],"origin","git_repository_url","git_repository_branch","git_commit_hash",
#   "git_commit_name","start_time"}, ..]        or {"error":"No trees were found"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/tree/?origin=${ORIGIN:-maestro}&interval_in_days=${DAYS:-7}"
echo
