-- Which role and password has the user? Primary key.
select name, role, password_hash, created_at, created_by
from console_user
where name = :name
