#!/bin/sh
# The platforms that tested one revision.
# {"hardware":[{"hardware":[compatible, ..] or null,"platform","test_status_summary":{"PASS","ERROR","FAIL","SKIP",
#   "MISS","DONE","NULL"},"boot_status_summary":{..},"build_status_summary":{..}}, ..]}
BASE=${BASE:-http://localhost:8080}
curl -sS -G "$BASE/api/hardware-by-revision/" -d "origin=${ORIGIN:-maestro}" \
  --data-urlencode "tree_name=${TREE:-mainline}" \
  --data-urlencode "git_repository_url=${URL:-https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git}" \
  --data-urlencode "git_repository_branch=${BRANCH:-master}" --data-urlencode "git_commit_hash=${HASH:?a commit}"
echo
