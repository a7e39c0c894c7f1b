-- Which incidents name these builds, and which stored issue does each mean? An incident of a version that is not
-- stored has no issue.
-- Uses the index on incidents.build_id and the primary key of issues.
select
    n.build_id,
    n.test_id is not null as on_test,
    i.id as issue_id,
    i.version as issue_version,
    i.comment as issue_comment,
    i.report_url as issue_report_url,
    i._timestamp as issue_ingested
from incidents n
left join issues i on i.id = n.issue_id and i.version = n.issue_version
where n.build_id = any(:builds)
order by i._timestamp desc nulls first, n.id
