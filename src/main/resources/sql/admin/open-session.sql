-- Keeps a new login.
insert into console_session (token_hash, user_name, proof, created_at, expires_at)
values (:tokenHash, :userName, :proof, :now, :expiresAt)
