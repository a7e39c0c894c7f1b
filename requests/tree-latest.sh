#!/bin/sh
# The newest commit of a branch.
# Answer: {git_commit_hash, git_commit_name, git_repository_url, git_repository_branch, tree_name, origin, api_url, old_api_url}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}" --data-urlencode "origin=${ORIGIN:-maestro}"
