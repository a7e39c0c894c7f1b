-- Forgets mails that everybody got long ago, with their attempts. Index: outbox_mail_queued_at; outbox_try_mail.
delete from outbox_mail
where queued_at < :before
  and state = 'sent'
  and finished_at < :before
