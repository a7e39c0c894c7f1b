#!/bin/sh
# The tests of a revision, by tree and branch; narrow it with --data-urlencode filter_test.status=FAIL and the like.
# Answer: {tests: [{id, status, path, environment_compatible, environment_misc: {platform}, lab, ...}]}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}/${HASH:?commit hash or tag}/tests" --data-urlencode "origin=${ORIGIN:-maestro}" "$@"
