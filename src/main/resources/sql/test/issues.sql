-- The known issues of a test, each with how many incidents link the two, the one first met first.
-- Indexes: the primary keys of tests and issues, incidents_test_id.
select issues.id,
       issues.version,
       issues.comment,
       issues.report_url,
       tests.status,
       count(*) as incidents
  from incidents
  join issues on issues.id = incidents.issue_id
             and issues.version = incidents.issue_version
  join tests on tests.id = incidents.test_id
 where incidents.test_id = :id
 group by issues.id, issues.version, issues.comment, issues.report_url, tests.status
 order by min(incidents._timestamp), issues.id, issues.version
