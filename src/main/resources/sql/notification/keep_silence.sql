-- How long a text stays quiet. Primary key.
update chat_silence
set quiet_until = :until
where digest = :digest
