-- The newest attempts to send a mail. Index: outbox_try_mail.
select id, node, started_at, ended_at, result, answer
from outbox_try
where mail = :mail
order by id desc
limit 200
