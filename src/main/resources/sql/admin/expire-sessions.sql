-- Index console_session_expires_at.
delete from console_session
where expires_at <= :now
