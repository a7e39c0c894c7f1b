-- Queues one mail, or all of some states, again: for those who have not got it; for all where it was sent. Primary key,
-- or a scan.
update outbox_mail
set state = 'queued',
  due_at = :now,
  tries = 0,
  claim = null,
  claimed_until = null,
  accepted = case when state = 'sent' then '{}' else accepted end,
  refused = '{}',
  last_error = null,
  finished_at = null,
  handled_by = :user,
  handled_at = :now
where (cast(:id as bigint) is null or id = :id)
  and state = any (:states)
