-- An issue may be reported again.
-- Index: notifications_issue_pkey.
update notifications_issue
   set ignored = null,
       ignored_by = null
 where id = :id
