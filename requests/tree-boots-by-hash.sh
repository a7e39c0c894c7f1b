#!/bin/sh
# The boots of a revision, by its hash alone.
# Answer: {boots: [{id, status, path, environment_compatible, environment_misc: {platform}, lab, ...}]}
set -eu
curl --fail-with-body --silent --show-error --get "${BASE:-http://localhost:8080}/api/tree/${HASH:?commit hash or tag}/boots" --data-urlencode "origin=${ORIGIN:-maestro}" --data-urlencode "git_branch=${BRANCH:-master}" --data-urlencode "git_url=${URL:?repository url}" "$@"
