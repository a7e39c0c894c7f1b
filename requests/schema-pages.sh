#!/bin/sh
# The pages that show the API's document in a browser; PAGE is swagger-ui or redoc.
# An HTML page; its scripts are beside it.
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/schema/${PAGE:-redoc}/"
