-- Who was added by operators? A handful of rows.
select name, role, password_hash, created_at, created_by
from console_user
order by name
