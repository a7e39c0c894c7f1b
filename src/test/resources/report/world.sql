-- A small world as of 2031-03-04 12:00 UTC: two branches, their builds, tests, and issues on both.
insert into checkouts (_timestamp, id, origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash, start_time, git_commit_tags) values
  ('2031-02-28 08:00Z', 'maestro:c0', 'maestro', 'mainline', 'https://git.example.org/linux.git', 'master', 'aaa0', '2031-02-28 08:00Z', null),
  ('2031-03-02 08:00Z', 'maestro:c1', 'maestro', 'mainline', 'https://git.example.org/linux.git', 'master', 'aaa1', '2031-03-02 08:00Z', '{v9.1}'),
  ('2031-03-04 02:00Z', 'maestro:c2', 'maestro', 'mainline', 'https://git.example.org/linux.git', 'master', 'aaa2', '2031-03-04 02:00Z', '{}'),
  ('2031-03-04 03:00Z', 'acme:c3', 'acme', null, 'https://git.example.org/soc.git', 'for-next', 'bbb1', '2031-03-04 03:00Z', null);
insert into builds (_timestamp, id, origin, checkout_id, status, start_time, config_name, architecture, compiler, config_url) values
  ('2031-02-28 08:10Z', 'maestro:b0', 'maestro', 'maestro:c0', 'PASS', '2031-02-28 08:10Z', 'defconfig', 'arm64', 'gcc-15', null),
  ('2031-03-02 08:10Z', 'maestro:b1', 'maestro', 'maestro:c1', 'PASS', '2031-03-02 08:10Z', 'defconfig', 'arm64', 'gcc-15', null),
  ('2031-03-04 02:10Z', 'maestro:b2', 'maestro', 'maestro:c2', 'FAIL', '2031-03-04 02:10Z', 'defconfig', 'arm64', 'gcc-15', 'https://files.example.org/b2'),
  ('2031-03-04 02:11Z', 'maestro:b3', 'maestro', 'maestro:c2', 'FAIL', '2031-03-04 02:11Z', null, 'arm64', 'gcc-15', null),
  ('2031-03-04 02:12Z', 'maestro:dummy_1', 'maestro', 'maestro:c2', 'PASS', '2031-03-04 02:12Z', 'defconfig', 'arm64', 'gcc-15', null),
  ('2031-03-04 03:10Z', 'acme:b4', 'acme', 'acme:c3', null, '2031-03-04 03:10Z', 'defconfig', 'arm', 'gcc-15', null);
insert into tests (_timestamp, id, origin, build_id, status, start_time, path, environment_misc, environment_compatible, misc) values
  ('2031-02-28 09:00Z', 'maestro:t0', 'maestro', 'maestro:b0', 'PASS', '2031-02-28 09:00Z', 'boot', '{"platform": "board-a"}', '{acme,board-a}', '{"runtime": "lava-acme"}'),
  ('2031-03-02 09:00Z', 'maestro:t1', 'maestro', 'maestro:b1', 'PASS', '2031-03-02 09:00Z', 'boot', '{"platform": "board-a"}', '{acme,board-a}', '{"runtime": "lava-acme"}'),
  ('2031-03-04 03:00Z', 'maestro:t2', 'maestro', 'maestro:dummy_1', 'FAIL', '2031-03-04 03:00Z', 'boot', '{"platform": "board-a", "job_id": 77}', '{acme,board-a}', '{"runtime": "lava-acme"}'),
  ('2031-03-02 09:10Z', 'maestro:t3', 'maestro', 'maestro:b1', 'PASS', '2031-03-02 09:10Z', 'ltp.math', '{"platform": "board-a"}', null, '{"runtime": "lava-acme"}'),
  ('2031-03-04 03:10Z', 'maestro:t4', 'maestro', 'maestro:dummy_1', 'PASS', '2031-03-04 03:10Z', 'ltp.math', '{"platform": "board-a"}', null, '{"runtime": "lava-acme"}'),
  ('2031-03-02 09:20Z', 'maestro:t5', 'maestro', 'maestro:b1', 'PASS', '2031-03-02 09:20Z', 'ltp.fs', '{"platform": "board-b"}', null, '{"runtime": "lava-acme"}'),
  ('2031-03-04 03:20Z', 'maestro:t6', 'maestro', 'maestro:dummy_1', null, '2031-03-04 03:20Z', 'ltp.fs', '{"platform": "board-b"}', null, '{"runtime": "lava-acme"}'),
  ('2031-03-04 03:30Z', 'maestro:t7', 'maestro', 'maestro:dummy_1', 'FAIL', '2031-03-04 03:30Z', null, null, null, null),
  ('2031-03-04 03:40Z', 'maestro:t8', 'maestro', 'maestro:dummy_1', 'FAIL', '2031-03-04 03:40Z', 'boot.nfs', '{"platform": "board-c"}', null, '{"runtime": "lava-acme"}');
insert into issues (_timestamp, id, version, origin, comment, misc) values
  ('2031-03-04 11:30Z', 'maestro:i1', 1, 'maestro', 'undeclared', '{"logspec": {"error": {"log_excerpt": "line"}}}'),
  ('2031-03-04 11:31Z', 'acme:i2', 1, 'acme', null, null),
  ('2031-03-04 11:32Z', 'maestro:i3', 1, 'maestro', 'no boot', null),
  ('2031-03-04 11:33Z', 'maestro:i4', 1, 'maestro', 'met before', null),
  ('2031-03-04 11:34Z', 'maestro:i5', 1, 'maestro', 'never met', null),
  ('2031-03-04 11:35Z', 'maestro:i6', 1, 'maestro', 'never passed', null);
insert into incidents (_timestamp, id, origin, issue_id, issue_version, build_id, test_id) values
  ('2031-03-04 11:40Z', 'maestro:n1', 'maestro', 'maestro:i1', 1, 'maestro:b2', null),
  ('2031-03-04 11:41Z', 'maestro:n2', 'maestro', 'maestro:i1', 1, 'maestro:b3', null),
  ('2031-03-04 11:42Z', 'maestro:n3', 'maestro', 'acme:i2', 1, 'maestro:b3', null),
  ('2031-03-04 11:43Z', 'maestro:n4', 'maestro', 'maestro:i3', 1, null, 'maestro:t2'),
  ('2031-03-04 10:00Z', 'maestro:n5', 'maestro', 'maestro:i4', 1, 'maestro:b2', null),
  ('2031-03-04 10:30Z', 'maestro:n6', 'maestro', 'maestro:gone', 3, 'maestro:b2', null),
  ('2031-03-04 11:50Z', 'maestro:n7', 'maestro', 'maestro:i6', 1, null, 'maestro:t8');
