#!/bin/sh
# The files of a directory page of a log server. Usage: log-downloader.sh URL
# {"log_files":[{"specific_log_url","file_name","file_size","date"},..]}
# or {"error":"No log files found"}, status 400 or 403 {"error":TEXT}
BASE=${BASE:-http://localhost:8080}
curl -sS -G "$BASE/api/log-downloader/" --data-urlencode "log_download_url=$1"
echo
