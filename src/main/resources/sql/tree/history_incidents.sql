-- Which issues do incidents name for these builds, and for their tests if these are asked for? The issue is found by
-- its id alone, in the version that is stored.
-- Uses the indexes on incidents.build_id, tests.build_id and incidents.test_id.
select
    n.build_id,
    n.test_id,
    i.id as issue_id,
    i.version as issue_version
from incidents n
left join issues i on i.id = n.issue_id
where n.build_id = any(:builds)
union all
select
    null,
    n.test_id,
    i.id,
    i.version
from unnest(cast(:builds as text[])) b (id)
join tests t on :with_tests and t.build_id = b.id
join incidents n on n.test_id = t.id
left join issues i on i.id = n.issue_id
where n.build_id is null or n.build_id <> b.id
