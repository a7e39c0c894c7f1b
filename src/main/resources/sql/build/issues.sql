-- The known issues of a build, each with how many incidents link the two, the one first met first.
-- Indexes: the primary keys of builds and issues, incidents_build_id.
select issues.id,
       issues.version,
       issues.comment,
       issues.report_url,
       builds.status,
       count(*) as incidents
  from incidents
  join issues on issues.id = incidents.issue_id
             and issues.version = incidents.issue_version
  join builds on builds.id = incidents.build_id
 where incidents.build_id = :id
 group by issues.id, issues.version, issues.comment, issues.report_url, builds.status
 order by min(incidents._timestamp), issues.id, issues.version
