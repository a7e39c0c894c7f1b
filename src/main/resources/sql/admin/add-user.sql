-- Adds a user; no row when there is one of that name. Primary key.
insert into console_user (name, role, password_hash, created_at, created_by)
values (:name, :role, :passwordHash, :now, :by)
on conflict (name) do nothing
