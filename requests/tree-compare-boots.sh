#!/bin/sh
# The boots that ended differently in two commits, or failed in both.
# Answer: [{path, config_name, architecture, platform, status_a, status_b}]
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}/compare/boots" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "hash_a=${HASH_A:?commit hash}" --data-urlencode "hash_b=${HASH_B:?commit hash}" "$@"
