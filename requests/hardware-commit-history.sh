#!/bin/sh
# The commits that preceded given heads; the hardware in the path does not matter.
# {"commit_history_table":{"<tree>-<url>-<branch>":[{"git_commit_hash","tree_name","git_repository_branch",
#   "git_repository_url","git_commit_tags","git_commit_name","start_time"}, ..]}}
# or {"error":"Commit history not found"}
BASE=${BASE:-http://localhost:8080}
WINDOW="\"startTimestampInSeconds\":${START:-$(($(date +%s) - 604800))},\"endTimestampInSeconds\":${END:-$(date +%s)}"
URL=${URL:-https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git}
curl -sS -X POST "$BASE/api/hardware/any/commit-history" -d "{$WINDOW,\"origin\":\"${ORIGIN:-maestro}\",\"commitHeads\":[
  {\"treeName\":\"${TREE:-mainline}\",\"repositoryUrl\":\"$URL\",\"branch\":\"${BRANCH:-master}\",\"commitHash\":\"${HASH:?a commit}\"}]}"
echo
