#!/bin/sh
# The commits of a branch, the one checked out last first.
# Answer: [{git_commit_hash, last_checkout, git_commit_name, git_commit_tags: []}]
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}/commits" --data-urlencode "origin=${ORIGIN:-maestro}"
