-- What are the counts of two revisions, side by side? The checkout ingested last stands for a revision. Builds are
-- counted themselves, tests by the rollup. The underscore of the dummies' prefix is a wildcard here.
-- Uses checkouts_commit_hash, the index on builds.checkout_id and tree_tests_rollup_commit.
with side as materialized (
    select distinct on (s.name)
        s.name,
        c.id,
        c.origin,
        c.tree_name,
        c.git_repository_branch,
        c.git_repository_url,
        c.git_commit_hash
    from (values ('a', cast(:hash_a as text)), ('b', cast(:hash_b as text))) s (name, hash)
    join checkouts c on c.git_commit_hash = s.hash
    where c.tree_name = :tree
      and c.git_repository_branch = :branch
      and c.origin = :origin
    order by s.name, c._timestamp desc nulls first
)
select
    side.name as side,
    'builds' as kind,
    max(side.git_repository_url) as url,
    count(*) filter (where upper(b.status) = 'PASS') as pass,
    count(*) filter (where upper(b.status) = 'FAIL') as fail,
    count(*) filter (where upper(b.status) in ('PASS', 'FAIL') is not true) as inconclusive
from side
join builds b on b.checkout_id = side.id
where b.id not like 'maestro:dummy_%'
group by side.name
union all
select
    side.name,
    case when r.is_boot then 'boots' else 'tests' end,
    null,
    sum(r.pass_tests),
    sum(r.fail_tests),
    sum(r.error_tests + r.skip_tests + r.miss_tests + r.done_tests + r.null_tests)
from side
join tree_tests_rollup r
    on r.git_commit_hash = side.git_commit_hash
    and r.origin = side.origin
    and r.tree_name = side.tree_name
    and r.git_repository_branch = side.git_repository_branch
    and r.git_repository_url is not distinct from side.git_repository_url
group by side.name, r.is_boot
order by 1, 2
