-- Gives a user another role or another password; null keeps what there is. Primary key.
update console_user
set role = coalesce(:role, role), password_hash = coalesce(:passwordHash, password_hash)
where name = :name
