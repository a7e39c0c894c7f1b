-- How did the tests of a revision end, by each dimension of the rollup? The newest ingested checkout in scope that the
-- hash or tag names gives the identity whose rollup rows count. Adding up the path groups here would take longer than
-- reading them.
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
)
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
    r.pass_tests,
    r.error_tests,
    r.fail_tests,
    r.skip_tests,
    r.miss_tests,
    r.done_tests,
    r.null_tests,
    i.comment as issue_comment,
    i.report_url as issue_report_url
from named c
join tree_tests_rollup r
    on r.git_commit_hash = c.git_commit_hash
    and r.origin = c.origin
    and r.tree_name is not distinct from c.tree_name
    and r.git_repository_branch is not distinct from c.git_repository_branch
    and r.git_repository_url is not distinct from c.git_repository_url
left join issues i on i.id = r.issue_id and i.version = r.issue_version
order by r.total_tests desc
