-- Queues a mail, or keeps it as undeliverable if :flaw says why it can't be sent.
insert into outbox_mail (
  run, kind, message_id, subject, to_address, cc, reply_to, in_reply_to, body, queued_at, due_at, state, last_error,
  finished_at)
values (
  :run, :kind, :messageId, :subject, :to, :cc, :replyTo, :inReplyTo, :body, :now, :now,
  case when cast(:flaw as text) is null then 'queued' else 'undeliverable' end,
  :flaw,
  case when cast(:flaw as text) is null then null else cast(:now as timestamptz) end)
