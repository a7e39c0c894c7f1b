#!/bin/sh
# A file of a log server, as it comes. Usage: proxy.sh URL
# the file's bytes, or status 400 {"error":"Invalid URL"}, 403 {"error":"Domain not allowed"},
# 500 {"error":"Error fetching the resource"}, the server's own status {"error":"Failed to fetch resource: Not Found"}
BASE=${BASE:-http://localhost:8080}
curl -sS -G "$BASE/api/proxy/" --data-urlencode "url=$1"
