-- Keeps queued mails from being sent. Index: outbox_mail_due.
update outbox_mail
set state = 'held',
  finished_at = :now
where state = 'queued'
