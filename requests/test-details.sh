#!/bin/sh
# One test with its build and checkout. Usage: test-details.sh ID
# {"field_timestamp","id","build_id","status","path","log_excerpt","log_url","misc":{..},"environment_misc":{..},
#  "start_time","environment_compatible":[..],"output_files":[{..}],"input_files":[{..}],"compiler","architecture",
#  "config_name","git_commit_hash","git_repository_branch","git_repository_url","git_commit_tags":[..],"tree_name",
#  "origin","test_origin"}        or {"error":"Test not found"}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/test/${1:?the id of a test}"
echo
