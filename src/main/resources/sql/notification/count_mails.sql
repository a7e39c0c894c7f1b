-- How many mails meet all filters? Indexes as for the list; without a filter it counts them all.
select count(*)
from outbox_mail
where (cast(:states as text[]) is null or state = any (:states))
  and (cast(:kind as text) is null or kind = :kind)
  and (cast(:run as bigint) is null or run = :run)
  and (cast(:from as timestamptz) is null or queued_at >= :from)
  and (cast(:until as timestamptz) is null or queued_at < :until)
  and (cast(:text as text) is null
    or strpos(lower(concat_ws(' ', subject, to_address, array_to_string(cc, ' '), message_id)), lower(:text)) > 0)
