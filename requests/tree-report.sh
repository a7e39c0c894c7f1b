#!/bin/sh
# The state of a branch and what changed lately; $1.. may add --data-urlencode path=boot% and the like.
# Answer: {dashboard_url, commit_hash, .., possible_regressions: {platform: {config: {arch/compiler: {path: [runs]}}}}, issues: {builds: []}}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree-report/" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "git_url=${URL:?repository url}" --data-urlencode "max_age_in_hours=${HOURS:-168}" "$@"
