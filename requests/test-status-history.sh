#!/bin/sh
# The last runs of a test on a branch, newest first, up to now. Without a platform: of tests that name none.
# Usage: test-status-history.sh PATH ORIGIN REPOSITORY BRANCH CONFIG [PLATFORM]
# {"status_history":[{"start_time","id","status","git_commit_hash"},..],
#  "regression_type":"pass|fail|fixed|regression|unstable"}
#        or, with status 400, {"error":"Test status history not found"}
BASE=${BASE:-http://localhost:8080}
set -- -G --data-urlencode "path=${1:?a test path}" --data-urlencode "origin=${2:?an origin}" \
    --data-urlencode "git_repository_url=${3:?a repository}" --data-urlencode "git_repository_branch=${4:?a branch}" \
    --data-urlencode "config_name=${5:?a configuration}" ${6:+--data-urlencode "platform=$6"} \
    --data-urlencode "current_test_start_time=$(date -u +%Y-%m-%dT%H:%M:%SZ)"
curl -sS "$@" "$BASE/api/test/status-history"
echo
