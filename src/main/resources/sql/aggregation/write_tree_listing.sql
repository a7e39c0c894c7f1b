-- What do the nine counters of the touched tree identities say? Builds without the placeholder ones, tests of all builds.
-- The identity columns of a stored row belong to the ingestion; a missing row is made from the newest checkout, once a start time
-- is known. Indexes: builds_checkout_id, tree_listing_tree_unique.
with tests_of_checkout as (
  select
    checkout_id,
    sum(pass_tests) filter (where is_boot) as boot_pass,
    sum(fail_tests) filter (where is_boot) as boot_failed,
    sum(total_tests) filter (where is_boot) as boot_total,
    sum(pass_tests) filter (where not is_boot) as test_pass,
    sum(fail_tests) filter (where not is_boot) as test_failed,
    sum(total_tests) filter (where not is_boot) as test_total
  from counted_tests
  group by checkout_id
),
builds_of_checkout as (
  select
    builds.checkout_id,
    count(*) filter (where builds.status = 'PASS') as build_pass,
    count(*) filter (where builds.status = 'FAIL') as build_failed,
    count(*) as build_total
  from touched_checkouts as touched
  join builds on builds.checkout_id = touched.id
  where not starts_with(builds.id, 'maestro:dummy_')
  group by builds.checkout_id
),
counted as (
  select
    touched.origin,
    touched.tree_name,
    touched.git_repository_url,
    touched.git_repository_branch,
    touched.git_commit_hash,
    (array_agg(touched.id order by touched.start_time desc nulls last, touched.id collate "C"))[1] as newest_id,
    coalesce(sum(builds_of_checkout.build_pass), 0) as build_pass,
    coalesce(sum(builds_of_checkout.build_failed), 0) as build_failed,
    coalesce(sum(builds_of_checkout.build_total), 0) as build_total,
    coalesce(sum(tests_of_checkout.boot_pass), 0) as boot_pass,
    coalesce(sum(tests_of_checkout.boot_failed), 0) as boot_failed,
    coalesce(sum(tests_of_checkout.boot_total), 0) as boot_total,
    coalesce(sum(tests_of_checkout.test_pass), 0) as test_pass,
    coalesce(sum(tests_of_checkout.test_failed), 0) as test_failed,
    coalesce(sum(tests_of_checkout.test_total), 0) as test_total
  from touched_checkouts as touched
  left join builds_of_checkout on builds_of_checkout.checkout_id = touched.id
  left join tests_of_checkout on tests_of_checkout.checkout_id = touched.id
  group by
    touched.origin,
    touched.tree_name,
    touched.git_repository_url,
    touched.git_repository_branch,
    touched.git_commit_hash
  having max(touched.start_time) is not null
)
insert into tree_listing (
  checkout_id,
  origin,
  tree_name,
  git_repository_url,
  git_repository_branch,
  git_commit_hash,
  git_commit_name,
  git_commit_tags,
  start_time,
  build_pass,
  build_failed,
  build_inc,
  boot_pass,
  boot_failed,
  boot_inc,
  test_pass,
  test_failed,
  test_inc
)
select
  newest.id,
  counted.origin,
  counted.tree_name,
  counted.git_repository_url,
  counted.git_repository_branch,
  counted.git_commit_hash,
  newest.git_commit_name,
  newest.git_commit_tags,
  newest.start_time,
  counted.build_pass,
  counted.build_failed,
  counted.build_total - counted.build_pass - counted.build_failed,
  counted.boot_pass,
  counted.boot_failed,
  counted.boot_total - counted.boot_pass - counted.boot_failed,
  counted.test_pass,
  counted.test_failed,
  counted.test_total - counted.test_pass - counted.test_failed
from counted
join checkouts as newest on newest.id = counted.newest_id
order by
  counted.origin,
  counted.tree_name,
  counted.git_repository_url,
  counted.git_repository_branch,
  counted.git_commit_hash
on conflict on constraint tree_listing_tree_unique do update
set
  build_pass = excluded.build_pass,
  build_failed = excluded.build_failed,
  build_inc = excluded.build_inc,
  boot_pass = excluded.boot_pass,
  boot_failed = excluded.boot_failed,
  boot_inc = excluded.boot_inc,
  test_pass = excluded.test_pass,
  test_failed = excluded.test_failed,
  test_inc = excluded.test_inc
where (
  tree_listing.build_pass,
  tree_listing.build_failed,
  tree_listing.build_inc,
  tree_listing.boot_pass,
  tree_listing.boot_failed,
  tree_listing.boot_inc,
  tree_listing.test_pass,
  tree_listing.test_failed,
  tree_listing.test_inc
) is distinct from (
  excluded.build_pass,
  excluded.build_failed,
  excluded.build_inc,
  excluded.boot_pass,
  excluded.boot_failed,
  excluded.boot_inc,
  excluded.test_pass,
  excluded.test_failed,
  excluded.test_inc
)
