-- A failed submission over HTTP was put back into the spool. Index: primary key.
update http_submission set
  status = 'queued',
  finished_at = null,
  reason = null
where id = :id
  and status = 'failed'
