#!/bin/sh
# What was received in some days, and in as many before. Usage: metrics.sh [START_DAYS_AGO [END_DAYS_AGO]]
# {"n_trees","n_checkouts","n_builds","n_tests","n_issues","n_incidents",
#  "build_incidents_by_origin":{ORIGIN:{"total_incidents","n_new_issues","n_existing_issues","n_total_issues"},..},
#  "top_issues_by_origin":{ORIGIN:[{"id","version","comment","total_incidents"},..],..},
#  "new_issues_by_origin":{as before},"lab_maps":{LAB:{"builds","boots","tests"},..},
#  "prev_n_trees","prev_n_checkouts","prev_n_builds","prev_n_tests","prev_lab_maps":{as before}}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/metrics/?start_days_ago=${1:-7}&end_days_ago=${2:-0}"
echo
