#!/bin/sh
# Counts of a revision, by its hash alone.
# Answer: {common: {}, summary: {builds, boots, tests}, filters: {}}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${HASH:?commit hash or tag}/summary" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "git_url=${URL:?repository url}" "$@"
