#!/bin/sh
# Two commits of a branch side by side.
# Answer: {treeName, branch, gitUrl, summary: {builds, boots, tests: {sideA, sideB, delta, changes}}}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${TREE:-mainline}/${BRANCH:-master}/compare" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "hash_a=${HASH_A:?commit hash}" --data-urlencode "hash_b=${HASH_B:?commit hash}"
