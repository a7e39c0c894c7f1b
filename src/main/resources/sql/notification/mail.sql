-- One mail with all that is known of it. Primary key; outbox_try_mail.
select m.id, m.run, m.kind, m.subject, m.to_address, m.cc, m.message_id, m.state, m.queued_at, m.due_at, m.tries,
  (select max(started_at) from outbox_try where mail = m.id) as last_try_at,
  m.finished_at, m.last_error, m.refused, m.reply_to, m.in_reply_to, m.body, m.accepted, m.handled_by, m.handled_at
from outbox_mail m
where m.id = :id
