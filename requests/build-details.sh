#!/bin/sh
# One build with its checkout. Usage: build-details.sh ID
# {"id","origin","architecture","config_name","misc":{..},"config_url","compiler","status","duration","log_url",
#  "start_time","git_repository_url","git_repository_branch","checkout_id","command","comment","tree_name",
#  "git_commit_hash","git_commit_name","git_commit_tags":[..],"log_excerpt","input_files":[{..}],
#  "output_files":[{..}],"build_origin"}        or {"error":"Build not found"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/build/${1:?the id of a build}"
echo
