#!/bin/sh
# The counts of given commits, in their order.
# Answer: [{git_commit_hash, git_commit_name, git_commit_tags, earliest_start_time, builds: {PASS..}, boots: {pass..}, tests: {pass..}}]
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/commits-history" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "commit_hashes=${HASHES:?hashes with commas between}" --data-urlencode "tree_name=${TREE:-mainline}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "types=${TYPES:-builds}" "$@"
