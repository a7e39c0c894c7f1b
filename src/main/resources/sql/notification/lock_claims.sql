-- One claim at a time over all servers, so that their tries can be counted. Ends with the transaction.
select true
from pg_advisory_xact_lock(hashtext('outbox_mail'))
