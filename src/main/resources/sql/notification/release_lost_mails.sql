-- Mails whose sender is gone: what it had not handed over is due again, or given up after :retryLimit tries; what it was
-- handing over is uncertain. Index: outbox_mail_claimed.
with lost as (
  select id, claim, state as was
  from outbox_mail
  where state in ('claimed', 'sending')
    and claimed_until < :now
  for update skip locked
),
ended as (
  update outbox_try
  set ended_at = :now,
    result = case when lost.was = 'sending' then 'uncertain' else 'abandoned' end,
    answer = 'the sender ended'
  from lost
  where outbox_try.id = lost.claim
)
update outbox_mail m
set state = case when lost.was = 'sending' then 'uncertain' when m.tries >= :retryLimit then 'undeliverable' else 'queued' end,
  claim = case when lost.was = 'sending' then m.claim end,
  claimed_until = null,
  due_at = case when lost.was = 'sending' then m.due_at else cast(:now as timestamptz) end,
  last_error = case when lost.was = 'sending'
    then 'the sender ended while the mail server was accepting the mail'
    else 'the sender ended before it had handed over the mail' end,
  finished_at = case when lost.was = 'sending' or m.tries >= :retryLimit then cast(:now as timestamptz) end
from lost
where m.id = lost.id
returning m.id, m.subject, m.state, m.last_error
