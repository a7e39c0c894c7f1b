-- Whose session is this, if it has not expired? Primary key.
select user_name, proof, expires_at
from console_session
where token_hash = :tokenHash
  and expires_at > :now
