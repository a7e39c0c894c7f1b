-- The next mail that is due, taken for a new attempt, unless the last minute had :perMinute attempts.
-- Indexes: outbox_mail_due, outbox_try_started_at.
with recent as (
  select count(*) as tries
  from outbox_try
  where started_at > cast(:now as timestamptz) - interval '1 minute'
),
due as (
  select id
  from outbox_mail
  where state = 'queued'
    and due_at <= :now
    and (select tries from recent) < :perMinute
  order by due_at, id
  limit 1
  for update skip locked
),
attempt as (
  insert into outbox_try (mail, node, started_at)
  select id, :node, :now
  from due
  returning id, mail
)
update outbox_mail m
set state = 'claimed',
  claim = attempt.id,
  claimed_until = :until,
  tries = m.tries + 1
from attempt
where m.id = attempt.mail
returning m.id, m.claim, m.tries, m.kind, m.message_id, m.subject, m.to_address, m.cc, m.reply_to, m.in_reply_to,
  m.body, m.queued_at, m.accepted, m.refused
