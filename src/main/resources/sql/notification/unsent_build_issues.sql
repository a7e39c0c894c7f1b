-- Which build issues are known and neither reported nor ignored, the one known longest first?
-- Index: none; the table holds one row for every issue ever announced.
select issue_id as id,
       issue_version as version,
       issue_type as type
  from notifications_issue
 where notification_sent is null
   and ignored is null
   and issue_type = 'build'
 order by id
