-- Lets a text be heard again. Primary key.
delete from chat_silence
where digest = :digest
