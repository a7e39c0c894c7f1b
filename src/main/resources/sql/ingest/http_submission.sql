-- Where does a submission over HTTP stand? Index: primary key.
select
  cast(id as text) as id,
  origin,
  received_at,
  finished_at,
  status,
  reason
from http_submission
where id = :id
