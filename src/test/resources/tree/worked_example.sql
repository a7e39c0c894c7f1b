-- The worked example of filters 10, and the older commit of api-tree 6.
insert into checkouts (id, origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash,
                       git_commit_name, git_commit_tags, start_time, _timestamp)
values ('cE1', 'maestro', 'edge', 'https://e.git', 'arm/fixes', 'hE1', 'v1', '{t1}', now() - interval '2 hours', now()),
       ('cE0', 'maestro', 'edge', 'https://e.git', 'arm/fixes', 'hE0', 'v0', '{t0,t00}', now() - interval '32 hours',
        now() - interval '30 hours'),
       ('cEmpty', 'maestro', 'edge', 'https://e.git', 'empty', 'hEmpty', 'v0', null, now() - interval '3 hours', now());

insert into builds (id, checkout_id, origin, status, architecture, compiler, config_name, misc, duration, start_time)
values ('b_pass', 'cE1', 'maestro', 'PASS', 'arm64', 'gcc', 'def', '{"lab":"labA","platform":"bplat"}', 120.9,
        now() - interval '110 minutes'),
       ('b_fail', 'cE1', 'maestro', 'FAIL', 'arm64', 'clang', 'def', '{"lab":"labA"}', 50,
        now() - interval '111 minutes'),
       ('b_null', 'cE1', 'maestro', null, null, null, null, null, null, now() - interval '112 minutes'),
       ('maestro:dummy_x', 'cE1', 'maestro', 'FAIL', 'dummyarch', 'dummycc', 'dummyconf', '{}', 5,
        now() - interval '113 minutes'),
       ('b_fail_unk', 'cE1', 'maestro', 'FAIL', 'x86', 'gcc', 'def', '{}', 5, now() - interval '114 minutes'),
       ('b_fail_two', 'cE1', 'redhat', 'FAIL', 'x86', 'gcc', 'def2', '{}', 5, now() - interval '115 minutes'),
       ('b0', 'cE0', 'maestro', 'PASS', 'arm64', 'gcc', 'def', '{}', 5, now() - interval '31 hours'),
       ('b0b', 'cE0', 'maestro', 'FAIL', 'arm64', 'clang', 'def', '{}', 5, now() - interval '31 hours');

insert into tests (id, build_id, origin, path, status, environment_compatible, environment_misc, misc, duration,
                   start_time)
values ('t_boot', 'b_pass', 'maestro', 'boot', 'PASS', '{c1,c2}', '{"platform":"p1"}', '{"runtime":"lab1"}', 10.9,
        now() - interval '100 minutes'),
       ('t_boot2', 'b_pass', 'maestro', 'boot.nfs', 'FAIL', null, null, null, null, now() - interval '100 minutes'),
       ('t_bootrr', 'b_pass', 'maestro', 'bootrr.x', 'PASS', null, '{"platform":"p1"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t_null', 'b_pass', 'maestro', null, 'FAIL', null, '{"platform":"p1"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t_t1', 'b_pass', 'maestro', 'kselftest.a', 'FAIL', null, '{"platform":"p1"}', '{"error_msg":"oops"}', 1,
        now() - interval '100 minutes'),
       ('t_t2', 'b_pass', 'lkft', 'kselftest.b', null, null, '{}', '{"runtime":"lab2"}', 1,
        now() - interval '100 minutes'),
       ('t_t3', 'b_pass', 'maestro', 'ltp', 'ERROR', null, '{"platform":"p2"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t_bf', 'b_fail', 'maestro', 'ltp.c', 'PASS', '{c1}', '{"platform":"p1"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t_bf2', 'b_fail', 'maestro', 'ltp.c2', 'FAIL', '{c1}', '{"platform":"p1"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t_bft', 'b_fail_two', 'maestro', 'ltp.d', 'FAIL', '{c1}', '{"platform":"p1"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t_bft2', 'b_fail_two', 'maestro', 'ltp.d2', 'PASS', '{c1}', '{"platform":"p1"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t_dummy', 'maestro:dummy_x', 'maestro', 'ltp.e', 'PASS', null, '{"platform":"pd"}', '{}', 1,
        now() - interval '100 minutes'),
       ('t0_a', 'b0', 'maestro', 'kselftest.a', 'PASS', null, '{"platform":"p1"}', '{}', 1,
        now() - interval '31 hours'),
       ('t0_boot', 'b0', 'maestro', 'boot', 'FAIL', null, '{"platform":"p1"}', '{}', 1, now() - interval '31 hours');

insert into issues (id, version, origin, comment, report_url, _timestamp)
values ('I1', 2, 'maestro', 'one', null, now() - interval '2 days'),
       ('I2', 1, 'maestro', 'two', 'https://two', now() - interval '3 days'),
       ('I3', 0, 'maestro', 'three', null, now() - interval '1 day');

insert into incidents (id, origin, issue_id, issue_version, build_id, test_id, _timestamp)
values ('n1', 'maestro', 'I1', 2, 'b_fail', null, now()),
       ('n2', 'maestro', 'I1', 2, 'b_fail_two', null, now()),
       ('n3', 'maestro', 'I2', 1, 'b_fail_two', null, now()),
       ('n4', 'maestro', 'I2', 1, null, 't_t1', now() - interval '1 hour'),
       ('n5', 'maestro', 'I3', 0, null, 't_t1', now());

-- the rollup as api-tree 3.1 defines it
insert into tree_tests_rollup (origin, tree_name, git_repository_branch, git_repository_url, git_commit_hash,
                               path_group, build_config_name, build_architecture, build_compiler, hardware_key,
                               test_platform, test_lab, test_origin, issue_id, issue_version, issue_uncategorized,
                               is_boot, pass_tests, fail_tests, skip_tests, error_tests, miss_tests, done_tests,
                               null_tests, total_tests)
select c.origin, c.tree_name, c.git_repository_branch, c.git_repository_url, c.git_commit_hash,
       coalesce(nullif(split_part(t.path, '.', 1), ''), '-'), coalesce(nullif(b.config_name, ''), 'Unknown'),
       coalesce(nullif(b.architecture, ''), 'Unknown'), coalesce(nullif(b.compiler, ''), 'Unknown'),
       coalesce(t.environment_compatible[1], nullif(t.environment_misc ->> 'platform', ''), 'Unknown'),
       t.environment_misc ->> 'platform', t.misc ->> 'runtime', t.origin, n.issue_id, n.issue_version,
       n.issue_id is null and coalesce(t.status = 'FAIL', false),
       coalesce(t.path = 'boot' or t.path like 'boot.%', false),
       count(*) filter (where t.status = 'PASS'), count(*) filter (where t.status = 'FAIL'),
       count(*) filter (where t.status = 'SKIP'), count(*) filter (where t.status = 'ERROR'),
       count(*) filter (where t.status = 'MISS'), count(*) filter (where t.status = 'DONE'),
       count(*) filter (where t.status is null), count(*)
from checkouts c
join builds b on b.checkout_id = c.id
join tests t on t.build_id = b.id
left join lateral (
    select issue_id, issue_version from incidents where test_id = t.id order by _timestamp, id limit 1
) n on true
where c.tree_name = 'edge'
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17;
