-- The newest changes, of everyone or of one user. Primary key backwards, or index console_audit_user backwards.
select id, at, user_name, address, method, path, body, status
from console_audit
where (cast(:userName as text) is null or user_name = :userName)
order by id desc
limit :size
offset :offset
