-- Removes what no longer matters; the table holds the texts of ten minutes, so this reads it whole.
delete from chat_silence
where quiet_until <= :now
