-- An operator wants no report of an issue that has none yet. Who asked first stays on record.
-- Index: notifications_issue_pkey.
update notifications_issue
   set ignored = coalesce(ignored, :now),
       ignored_by = case when ignored is null then :by else ignored_by end
 where id = :id
   and notification_sent is null
