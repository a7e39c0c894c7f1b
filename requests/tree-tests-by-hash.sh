#!/bin/sh
# The tests of a revision, by its hash alone.
# Answer: {tests: [{id, status, path, environment_compatible, environment_misc: {platform}, lab, ...}]}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${HASH:?commit hash or tag}/tests" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "git_url=${URL:?repository url}" "$@"
