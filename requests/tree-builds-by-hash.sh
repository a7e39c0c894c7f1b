#!/bin/sh
# The builds of a revision, by its hash alone.
# Answer: {builds: [{id, status, config_name, architecture, compiler, ...}]}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${HASH:?commit hash or tag}/builds" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "git_url=${URL:?repository url}" "$@"
