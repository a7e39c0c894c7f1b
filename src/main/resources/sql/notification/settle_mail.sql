-- What an attempt has come to, if it still owns the mail. A reply that came late settles an uncertain mail too.
with settled as (
  update outbox_mail
  set state = :state,
    due_at = coalesce(cast(:due as timestamptz), due_at),
    claimed_until = null,
    accepted = accepted || cast(:accepted as text[]),
    refused = refused || cast(:refused as text[]),
    last_error = :error,
    finished_at = case when :state = 'queued' then null else cast(:now as timestamptz) end
  where id = :mail
    and claim = :claim
    and state in ('claimed', 'sending', 'uncertain')
  returning id
)
update outbox_try
set ended_at = :now,
  result = :result,
  answer = :answer
from settled
where outbox_try.id = :claim
