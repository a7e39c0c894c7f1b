#!/bin/sh
# The API's OpenAPI document; FORMAT is json or yaml. A page to browse it: $BASE/api/schema/swagger-ui/
# {"openapi":"3.0.3","info":{..},"paths":{..},"components":{..}}
BASE=${BASE:-http://localhost:8080}
curl -sS "$BASE/api/schema/?format=${FORMAT:-json}"
echo
