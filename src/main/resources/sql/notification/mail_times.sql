-- When was the oldest waiting mail queued, when was the last one sent, and how many attempts had the last minute?
-- Indexes: outbox_mail_unfinished, outbox_try_started_at.
select
  (select min(queued_at) from outbox_mail where state in ('queued', 'claimed', 'sending')) as oldest_queued_at,
  (select max(ended_at) from outbox_try where result in ('sent', 'partial')) as last_sent_at,
  (select count(*) from outbox_try where started_at > cast(:now as timestamptz) - interval '1 minute') as tries_last_minute
