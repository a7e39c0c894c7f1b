#!/bin/sh
# The builds of a revision, by tree and branch; narrow it with --data-urlencode filter_test.status=FAIL and the like.
# Answer: {builds: [{id, status, config_name, architecture, compiler, ...}]}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}/${HASH:?commit hash or tag}/builds" --data-urlencode "origin=${ORIGIN:-maestro}" "$@"
