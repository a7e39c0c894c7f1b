-- How many issues does the notifier know, in a state or in all?
-- Index: none; the table holds one row for every issue ever announced.
select count(*)
  from notifications_issue as known
 where :state::text is null
    or :state = case
         when known.notification_sent is not null then 'sent'
         when known.ignored is not null then 'ignored'
         else 'unsent'
       end
