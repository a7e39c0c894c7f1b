#!/bin/sh
# The builds that ended differently in two commits, or failed in both.
# Answer: [{config_name, architecture, compiler, status_a, status_b}]
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}/compare/builds" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "hash_a=${HASH_A:?commit hash}" --data-urlencode "hash_b=${HASH_B:?commit hash}" "$@"
