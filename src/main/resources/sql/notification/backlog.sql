-- How many mails wait for a sender, how many for a person, and since when? Index: outbox_mail_unfinished.
select
  count(*) filter (where state in ('queued', 'claimed', 'sending')) as waiting,
  count(*) filter (where state in ('uncertain', 'undeliverable', 'partial')) as failed,
  min(queued_at) filter (where state in ('queued', 'claimed', 'sending')) as oldest
from outbox_mail
where state in ('queued', 'claimed', 'sending', 'uncertain', 'undeliverable', 'partial')
