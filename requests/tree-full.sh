#!/bin/sh
# Counts, builds, boots and tests of a revision, by tree and branch; narrow it with --data-urlencode filter_test.status=FAIL and the like.
# Answer: {common: {}, summary: {builds, boots, tests}, filters: {}, builds: [], boots: [], tests: []}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}/${HASH:?commit hash or tag}/full" --data-urlencode "origin=${ORIGIN:-maestro}" "$@"
