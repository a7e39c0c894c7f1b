-- How did the tests of a revision end, by each dimension a summary shows? The newest ingested checkout in scope that
-- the hash or tag names gives the identity whose rollup rows count; the path group is no dimension of a summary.
-- Uses checkouts_commit_hash, checkouts_commit_tags and tree_tests_rollup_commit.
with named as materialized (
    select git_commit_hash, origin, tree_name, git_repository_branch, git_repository_url
    from checkouts
    where (git_commit_hash = :revision or git_commit_tags @> array[cast(:revision as text)])
      and origin = :origin
      and (cast(:tree as text) is null or tree_name = :tree)
      and git_repository_branch is not distinct from :branch
      and (:any_url or git_repository_url is not distinct from :url)
    order by _timestamp desc nulls first
    limit 1
), bucket as (
    select
        r.is_boot,
        r.build_config_name,
        r.build_architecture,
        r.build_compiler,
        r.hardware_key,
        r.test_platform,
        r.test_lab,
        r.test_origin,
        r.issue_id,
        r.issue_version,
        r.issue_uncategorized,
        sum(greatest(r.pass_tests, 0)) as pass_tests,
        sum(greatest(r.error_tests, 0)) as error_tests,
        sum(greatest(r.fail_tests, 0)) as fail_tests,
        sum(greatest(r.skip_tests, 0)) as skip_tests,
        sum(greatest(r.miss_tests, 0)) as miss_tests,
        sum(greatest(r.done_tests, 0)) as done_tests,
        sum(greatest(r.null_tests, 0)) as null_tests,
        sum(r.total_tests) as total_tests
    from named c
    join tree_tests_rollup r
        on r.git_commit_hash = c.git_commit_hash
        and r.origin = c.origin
        and r.tree_name is not distinct from c.tree_name
        and r.git_repository_branch is not distinct from c.git_repository_branch
        and r.git_repository_url is not distinct from c.git_repository_url
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
)
select
    b.*,
    i.comment as issue_comment,
    i.report_url as issue_report_url
from bucket b
left join issues i on i.id = b.issue_id and i.version = b.issue_version
order by b.total_tests desc
