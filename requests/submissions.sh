#!/bin/sh
# Submits a file. Off (404) unless the server has INGEST_TOKENS; TOKEN is the token of the items' origin.
# FILE: a submission; "-" reads standard input
# {"id":"01a20af7-bd51-7a59-917d-ccfb70da284c","status":"queued"}
BASE=${BASE:-http://localhost:8080}
curl -sS -X POST "$BASE/api/submissions" -H "Authorization: Bearer ${TOKEN:?token of an origin}" \
  -H 'Content-Type: application/json' --data-binary "@${FILE:--}"
echo
