-- What became of submissions over HTTP? Also of those that could not be noted when they came. Index: primary key.
insert into http_submission (id, origin, received_at, finished_at, status, reason)
select
  submission.id,
  submission.origin,
  submission.received_at,
  :now,
  :status,
  :reason
from unnest(cast(:ids as uuid[]), cast(:origins as text[]), cast(:received as timestamptz[]))
  as submission (id, origin, received_at)
order by submission.id
on conflict (id) do update set
  finished_at = excluded.finished_at,
  status = excluded.status,
  reason = excluded.reason
