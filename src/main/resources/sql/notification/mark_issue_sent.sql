-- The report on an issue was queued. Changes nothing if it was before, unless that is allowed.
-- Index: notifications_issue_unique.
insert into notifications_issue as known (notification_message_id, notification_sent, issue_id, issue_version, issue_type)
values (:messageId, :now, :id, :version, :type)
    on conflict (issue_id, issue_version) do update
   set notification_message_id = excluded.notification_message_id,
       notification_sent = excluded.notification_sent,
       issue_type = excluded.issue_type
 where :again
    or known.notification_sent is null
