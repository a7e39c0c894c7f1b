-- Which status reports were recorded as sent since a time?
-- Index: none; the table holds one row for every status report ever sent, a few a day.
select distinct git_repository_url as url,
       git_repository_branch as branch,
       origin,
       path
  from notifications_checkout
 where notification_sent >= :since
