-- Primary key.
delete from console_session
where token_hash = :tokenHash
