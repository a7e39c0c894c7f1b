#!/bin/sh
# What became of a submission: queued, stored or failed with reasons.
# {"id":"01a2..","status":"stored","received_at":"2026-11-24T00:31:02.161Z","finished_at":"2026-11-24T00:31:02.390Z","reasons":[]}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/submissions/${ID:?id of a submission}" -H "Authorization: Bearer ${TOKEN:?token of its origin}"
echo
