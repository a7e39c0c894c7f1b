-- The JSON parameter, given back.
select :json::jsonb as json
