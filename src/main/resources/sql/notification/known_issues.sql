-- A page of the issues that the notifier knows, the one known last first.
-- Index: notifications_issue_pkey.
select known.id,
       known.issue_id,
       known.issue_version,
       known.issue_type as type,
       case
         when known.notification_sent is not null then 'sent'
         when known.ignored is not null then 'ignored'
         else 'unsent'
       end as state,
       known.notification_sent as sent,
       known.notification_message_id as message_id,
       known.ignored,
       known.ignored_by,
       issues.comment
  from notifications_issue as known
  left join issues on issues.id = known.issue_id
 where (:state::text is null or :state = case
         when known.notification_sent is not null then 'sent'
         when known.ignored is not null then 'ignored'
         else 'unsent'
       end)
   and (:id::bigint is null or known.id = :id)
 order by known.id desc
 limit :size
offset :offset
