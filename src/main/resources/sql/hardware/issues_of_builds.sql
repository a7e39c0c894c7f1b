-- Which issues do incidents name for these builds? A version that is not stored is null.
-- Uses the index on incidents.build_id and the primary key of issues.
select
    n.build_id,
    n.issue_id as id,
    i.version
from incidents n
left join issues i on i.id = n.issue_id and i.version = n.issue_version
where n.build_id = any(:builds)
order by n._timestamp, n.id
