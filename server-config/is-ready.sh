#!/bin/sh
# Ends with 0 when the server on this machine is ready for requests; for health checks of containers. Needs bash or curl.
set -eu
url="http://127.0.0.1:${HTTP_PORT:-8080}/health/ready"
if command -v curl >/dev/null 2>&1; then
    exec curl -fsS -o /dev/null --max-time 4 "$url"
fi
exec bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3 &&
    read -r _ status _ <&3 && [ "$status" = 200 ]' is-ready "${HTTP_PORT:-8080}"
