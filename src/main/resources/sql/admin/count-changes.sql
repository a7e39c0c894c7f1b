-- How many changes, of everyone or of one user? A scan, or index console_audit_user; people make few changes.
select count(*)
from console_audit
where (cast(:userName as text) is null or user_name = :userName)
