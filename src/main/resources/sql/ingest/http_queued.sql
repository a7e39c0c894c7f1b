-- Note a submission over HTTP that waits in a spool. One that was stored in the meantime keeps that state. Index: primary key.
insert into http_submission (id, origin, received_at, status)
values (:id, :origin, :received, 'queued')
on conflict (id) do nothing
