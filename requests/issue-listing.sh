#!/bin/sh
# The issues received in the last days. Usage: issue-listing.sh [DAYS [FILTER=VALUE..]]
# Filters, each may be repeated: filter_origin, filter_issue.culprit (code, harness, tool), filter_issue.categories,
# filter_issue.options (hasIncident)
# {"issues":[{"field_timestamp","id","comment","origin","version","culprit_code","culprit_tool","culprit_harness",
#             "categories":[..]},..],
#  "extras":{ID:{"first_seen","git_commit_hash","git_repository_url","git_repository_branch","git_commit_name",
#                "tree_name","issue_version","checkout_id"},..},
#  "filters":{"origins":[..],"culprits":[..],"categories":[..]}}        or {"error":"No issues found"}
BASE=${BASE:-http://localhost:8080}
days=${1:-7}
[ $# -eq 0 ] || shift
for filter; do
    set -- "$@" --data-urlencode "$filter"
    shift
done
curl -sS -G --data "startTimestampInSeconds=$(($(date +%s) - days * 86400))" "$@" "$BASE/api/issue/"
echo
