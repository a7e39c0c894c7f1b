-- Mails that meet all filters, newest first; null is no filter. Index outbox_mail_queued_at backwards, or outbox_mail_run.
select m.id, m.run, m.kind, m.subject, m.to_address, m.cc, m.message_id, m.state, m.queued_at, m.due_at, m.tries,
  last.at as last_try_at, m.finished_at, m.last_error, m.refused
from (
  select *
  from outbox_mail
  where (cast(:states as text[]) is null or state = any (:states))
    and (cast(:kind as text) is null or kind = :kind)
    and (cast(:run as bigint) is null or run = :run)
    and (cast(:from as timestamptz) is null or queued_at >= :from)
    and (cast(:until as timestamptz) is null or queued_at < :until)
    and (cast(:text as text) is null
      or strpos(lower(concat_ws(' ', subject, to_address, array_to_string(cc, ' '), message_id)), lower(:text)) > 0)
  order by queued_at desc, id desc
  limit :size
  offset :offset
) as m
left join lateral (
  select max(started_at) as at
  from outbox_try
  where mail = m.id
) as last on true
order by m.queued_at desc, m.id desc
