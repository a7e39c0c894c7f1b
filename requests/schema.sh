#!/bin/sh
# The API's OpenAPI document; FORMAT is json or yaml. Pages to browse it: schema-pages.sh
# {"openapi":"3.0.3","info":{..},"paths":{..},"components":{..}}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/schema/?format=${FORMAT:-json}"
echo
