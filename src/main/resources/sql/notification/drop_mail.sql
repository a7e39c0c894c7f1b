-- Never sends a mail (again). Primary key.
update outbox_mail
set state = 'dropped',
  claim = null,
  claimed_until = null,
  finished_at = :now,
  handled_by = :user,
  handled_at = :now
where id = :id
  and state = any (:states)
