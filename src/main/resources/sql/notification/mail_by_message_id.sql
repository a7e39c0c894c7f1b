-- Which mail has this message id? Index: outbox_mail_message_id.
select id
from outbox_mail
where message_id = :messageId
