-- Which issues explain failed builds of this checkout, and is each new with it? The first incident of an issue, in any
-- of its versions, tells when it was first seen and where.
-- Uses the indexes on builds.checkout_id, incidents.build_id and incidents.issue_id.
with found as (
    select distinct n.issue_id, n.issue_version, b.id as build_id
    from builds b
    join incidents n on n.build_id = b.id
    where b.checkout_id = :checkout
      and b.status = 'FAIL'
)
select
    f.issue_id,
    f.build_id,
    f.issue_version as version,
    coalesce(i.comment, 'No information') as comment,
    i.report_url,
    coalesce(i.culprit_code, false) as culprit_code,
    coalesce(i.culprit_tool, false) as culprit_tool,
    coalesce(i.culprit_harness, false) as culprit_harness,
    seen._timestamp as first_seen,
    coalesce(seen.checkout_id = :checkout, false) as is_new_issue
from found f
left join issues i on i.id = f.issue_id and i.version = f.issue_version
left join lateral (
    select n._timestamp, coalesce(nb.checkout_id, tb.checkout_id) as checkout_id
    from incidents n
    left join builds nb on nb.id = n.build_id
    left join tests t on t.id = n.test_id
    left join builds tb on tb.id = t.build_id
    where n.issue_id = f.issue_id
    order by n.issue_version, n._timestamp
    limit 1
) seen on true
order by f.issue_id, f.issue_version, f.build_id
