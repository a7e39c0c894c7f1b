-- One version of an issue, or the greatest that is stored.
-- Index: the primary key of issues.
select issues._timestamp as field_timestamp,
       issues.id,
       issues.version,
       issues.origin,
       issues.report_url,
       issues.report_subject,
       issues.culprit_code,
       issues.culprit_tool,
       issues.culprit_harness,
       issues.comment,
       issues.misc,
       issues.categories
  from issues
 where issues.id = :id
   and (cast(:version as integer) is null or issues.version = :version)
 order by issues.version desc
 limit 1
