#!/bin/sh
# Up to six commits that end at a revision, by its hash alone.
# Answer: [{git_commit_hash, git_commit_name, git_commit_tags, earliest_start_time, builds: {PASS..}, boots: {pass..}, tests: {pass..}}]
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${HASH:?commit hash or tag}/commits" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "git_url=${URL:?repository url}" "$@"
