#!/bin/sh
# Trees, branches and revisions that an origin lately worked on, to choose one from.
# {"trees":[{"tree_name","branches":[{"git_repository_url","git_repository_branch",
#   "revisions":[{"git_commit_hash","git_commit_name","start_time"}, ..]}, ..]}, ..]}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/hardware/selectors/?origin=${ORIGIN:-maestro}"
echo
