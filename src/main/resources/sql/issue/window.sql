-- The issues that were ingested in a window, bounds included, newest first.
-- Indexes: issues__timestamp, incidents_of_issue to see whether there is an incident of any version.
select issues._timestamp as field_timestamp,
       issues.id,
       issues.comment,
       issues.origin,
       issues.version,
       issues.culprit_code,
       issues.culprit_tool,
       issues.culprit_harness,
       issues.categories,
       exists (select from incidents
                where incidents.issue_id = issues.id) as has_incident
  from issues
 where issues._timestamp between :from and :to
 order by issues._timestamp desc, issues.id, issues.version
