#!/bin/sh
# Where an issue was seen: first, last, and in which trees one version of it. Usage: issue-extras.sh ID [VERSION]
# {"issues":{ID:{"first_incident":{"first_seen","git_commit_hash","git_repository_url","git_repository_branch",
#                                  "git_commit_name","tree_name","issue_version","checkout_id"},
#                "last_incident":{..},
#                "versions":{VERSION:{"id","version","trees":[{"tree_name","git_repository_branch"},..],
#                                     "tags":[..]}}}}}
#        or {"error":"No extra details found. Issue id has no incident or doesn't exist."}
BASE=${BASE:-http://localhost:8080}
curl -sS -H 'Content-Type: application/json' -d "{\"issues\": [[\"${1:?the id of an issue}\", ${2:-1}]]}" \
    "$BASE/api/issue/extras/"
echo
