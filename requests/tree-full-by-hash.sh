#!/bin/sh
# Counts, builds, boots and tests of a revision, by its hash alone.
# Answer: {common: {}, summary: {builds, boots, tests}, filters: {}, builds: [], boots: [], tests: []}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${HASH:?commit hash or tag}/full" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "git_url=${URL:?repository url}" "$@"
