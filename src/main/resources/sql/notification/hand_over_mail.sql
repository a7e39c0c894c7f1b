-- From here on the mail may belong to the mail server. Changes nothing when another attempt owns it by now.
update outbox_mail
set state = 'sending',
  claimed_until = :until
where id = :mail
  and claim = :claim
  and state = 'claimed'
