-- A database as an installation of the dashboard has it before ours first runs on it: generated names where nothing
-- refers to the name, the web framework's own tables beside ours, and a few rows.

create table checkouts (
  _timestamp timestamptz,
  id text not null primary key,
  origin text not null,
  tree_name text,
  git_repository_url text,
  git_commit_hash text,
  git_commit_name text,
  git_repository_branch text,
  patchset_files jsonb,
  patchset_hash text,
  message_id text,
  comment text,
  start_time timestamptz,
  log_url text,
  log_excerpt varchar(16384),
  valid boolean,
  misc jsonb,
  git_commit_message text,
  git_repository_branch_tip boolean,
  git_commit_tags text[],
  origin_builds_finish_time timestamptz,
  origin_tests_finish_time timestamptz
);

create index checkouts__timestamp on checkouts (_timestamp);
create index checkouts_commit_hash on checkouts (git_commit_hash);
create index checkouts_commit_name on checkouts (git_commit_name);
create index checkouts_commit_tags on checkouts using gin (git_commit_tags);
create index checkouts_git_branch on checkouts (git_repository_branch);
create index checkouts_git_url on checkouts (git_repository_url);
create index checkouts_origin on checkouts (origin);
create index checkouts_start_time on checkouts (start_time);
create index checkouts_tree_name on checkouts (tree_name);
create index checkouts_id_b2422e6d_like on checkouts (id text_pattern_ops);

create table builds (
  _timestamp timestamptz,
  id text not null primary key,
  origin text not null,
  comment text,
  start_time timestamptz,
  duration double precision,
  architecture text,
  command text,
  compiler text,
  input_files jsonb,
  output_files jsonb,
  config_name text,
  config_url text,
  log_url text,
  log_excerpt varchar(16384),
  misc jsonb,
  status varchar(10),
  checkout_id text not null,
  series text generated always as (
    md5(coalesce(config_name, '') || coalesce(compiler, '') || coalesce(architecture, ''))
  ) stored
);

create index builds__timestamp on builds (_timestamp);
create index builds_architecture on builds (architecture);
create index builds_compiler on builds (compiler);
create index builds_config_name on builds (config_name);
create index builds_origin on builds (origin);
create index builds_start_time on builds (start_time);
create index builds_status on builds (status);
create index builds_series_idx on builds (series);
create index builds_checkout_id_a15c62d2 on builds (checkout_id);
create index builds_checkout_id_a15c62d2_like on builds (checkout_id text_pattern_ops);
create index builds_id_f3973d8e_like on builds (id text_pattern_ops);

create table tests (
  _timestamp timestamptz,
  id text not null primary key,
  origin text not null,
  environment_comment text,
  environment_misc jsonb,
  path text,
  comment text,
  log_url text,
  log_excerpt varchar(16384),
  status varchar(10),
  start_time timestamptz,
  duration double precision,
  output_files jsonb,
  misc jsonb,
  number_value double precision,
  environment_compatible text[],
  number_prefix varchar(10),
  number_unit text,
  input_files jsonb,
  build_id text not null
);

create index tests__timestamp on tests (_timestamp);
create index tests_origin on tests (origin);
create index tests_path on tests (path);
create index tests_start_time on tests (start_time);
create index tests_status on tests (status);
create index tests_build_id_a676c728 on tests (build_id);
create index tests_build_id_a676c728_like on tests (build_id text_pattern_ops);
create index tests_id_f6055163_like on tests (id text_pattern_ops);
create index tests_environment_compatible_c8b565ab on tests using gin (environment_compatible);
create index tests_platform_idx on tests ((environment_misc ->> 'platform'));
create index tests_origin_time_platform on tests (origin, start_time)
  where environment_misc ->> 'platform' is not null;

create table issues (
  _timestamp timestamptz,
  id text not null primary key,
  version integer not null,
  origin text not null,
  report_url text,
  report_subject text,
  culprit_code boolean,
  culprit_tool boolean,
  culprit_harness boolean,
  comment text,
  misc jsonb,
  categories text[],
  constraint issues_id_version_fe5fe041_uniq unique (id, version)
);

create index issues__timestamp on issues (_timestamp);
create index issues_culprit_code on issues (culprit_code);
create index issues_culprit_harness on issues (culprit_harness);
create index issues_culprit_tool on issues (culprit_tool);
create index issues_origin on issues (origin);
create index issues_id_66a9386d_like on issues (id text_pattern_ops);
create index issues_categories_72542f55 on issues using gin (categories);

create table incidents (
  _timestamp timestamptz,
  id text not null primary key,
  origin text not null,
  issue_version integer not null,
  present boolean,
  comment text,
  misc jsonb,
  build_id text,
  issue_id text not null,
  test_id text
);

create index incidents__timestamp on incidents (_timestamp);
create index incidents_issue_version on incidents (issue_version);
create index incidents_origin on incidents (origin);
create index incidents_issue_id_c87c0c65 on incidents (issue_id);
create index incidents_issue_id_c87c0c65_like on incidents (issue_id text_pattern_ops);
create index incidents_build_id_87131f88 on incidents (build_id);
create index incidents_build_id_87131f88_like on incidents (build_id text_pattern_ops);
create index incidents_test_id_94b87a14 on incidents (test_id);
create index incidents_test_id_94b87a14_like on incidents (test_id text_pattern_ops);
create index incidents_id_bdcc3d02_like on incidents (id text_pattern_ops);

create table tree_listing (
  id integer generated by default as identity primary key,
  checkout_id text not null,
  origin text not null,
  tree_name text,
  git_repository_url text,
  git_repository_branch text,
  git_commit_hash text,
  git_commit_name text,
  git_commit_tags text[],
  start_time timestamptz,
  build_pass integer not null,
  build_failed integer not null,
  build_inc integer not null,
  boot_pass integer not null,
  boot_failed integer not null,
  boot_inc integer not null,
  test_pass integer not null,
  test_failed integer not null,
  test_inc integer not null,
  constraint tree_listing_tree_unique unique nulls not distinct (
    origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash
  )
);

create index tree_listing_start_time on tree_listing (start_time);
create index tree_listing_checkout_id on tree_listing (checkout_id);

create table latest_checkout (
  id integer generated by default as identity primary key,
  checkout_id text not null,
  start_time timestamptz not null,
  origin varchar(100) not null,
  tree_name text,
  git_repository_url text,
  git_repository_branch text,
  constraint latest_checkout_unique unique nulls not distinct (
    origin, tree_name, git_repository_url, git_repository_branch
  )
);

create index latest_checkout_checkout_id on latest_checkout (checkout_id);

create table hardware_status (
  checkout_id text not null,
  test_origin varchar(100) not null,
  platform varchar(100) not null,
  compatibles text[],
  start_time timestamptz not null,
  build_pass integer not null,
  build_failed integer not null,
  build_inc integer not null,
  boot_pass integer not null,
  boot_failed integer not null,
  boot_inc integer not null,
  test_pass integer not null,
  test_failed integer not null,
  test_inc integer not null,
  primary key (test_origin, platform, checkout_id)
);

create index hw_status_origin_time on hardware_status (test_origin, start_time);
create index hw_status_checkout_id on hardware_status (checkout_id);

create table tree_tests_rollup (
  id bigint generated by default as identity primary key,
  origin text not null,
  tree_name text,
  git_repository_branch text,
  git_repository_url text,
  git_commit_hash text,
  path_group text not null,
  build_config_name text not null,
  build_architecture text not null,
  build_compiler text not null,
  hardware_key text not null,
  test_platform text,
  test_lab text,
  test_origin text,
  issue_id text,
  issue_version integer,
  issue_uncategorized boolean not null,
  is_boot boolean not null,
  pass_tests integer not null,
  fail_tests integer not null,
  skip_tests integer not null,
  error_tests integer not null,
  miss_tests integer not null,
  done_tests integer not null,
  null_tests integer not null,
  total_tests integer not null,
  constraint tree_tests_rollup_unique unique nulls not distinct (
    origin, tree_name, git_repository_branch, git_repository_url, git_commit_hash, path_group, build_config_name,
    build_architecture, build_compiler, hardware_key, test_platform, test_lab, test_origin, issue_id, issue_version,
    issue_uncategorized
  )
);

create index tree_tests_rollup_scope
  on tree_tests_rollup (origin, tree_name, git_repository_branch, git_repository_url, git_commit_hash);
create index tree_tests_rollup_group_total on tree_tests_rollup (path_group, total_tests);

create table pending_test (
  test_id text not null primary key,
  origin varchar(100) not null,
  platform varchar(100),
  compatible text[],
  build_id text not null,
  status varchar(1),
  is_boot boolean not null,
  path text,
  start_time timestamptz,
  lab text,
  full_status varchar(10)
);

create index pending_test_test_id_f3e649de_like on pending_test (test_id text_pattern_ops);

create table pending_builds (
  build_id text not null primary key,
  origin varchar(100) not null,
  checkout_id text not null,
  status varchar(1)
);

create index pending_builds_build_id_b8d94eb1_like on pending_builds (build_id text_pattern_ops);

create table processed_listing_items (
  listing_item_key bytea not null constraint processed_hardware_status_pkey primary key,
  checkout_id text not null,
  status varchar(1)
);

create index phs_checkout_id on processed_listing_items (checkout_id);

create table hardware_registry_silicon_vendors (
  id text not null primary key,
  type varchar(64) not null,
  url text,
  details text
);

create index hardware_registry_silicon_vendors_id_c96c8d98_like on hardware_registry_silicon_vendors (id text_pattern_ops);

create table hardware_registry_platform_vendors (
  id text not null primary key,
  type varchar(64) not null,
  url text,
  details text
);

create index hardware_registry_platform_vendors_id_78d7f954_like on hardware_registry_platform_vendors (id text_pattern_ops);

create table hardware_registry_processors (
  id text not null primary key,
  type varchar(64) not null,
  url text,
  details text,
  architecture text,
  cores integer,
  max_clock_speed_mhz integer,
  vendor_id text not null
    constraint hardware_registry_fk_c4ca4238 references hardware_registry_silicon_vendors (id) deferrable initially deferred
);

create index hardware_registry_processors_id_a6689a02_like on hardware_registry_processors (id text_pattern_ops);
create index hardware_registry_processors_vendor_id_2b4e3e50 on hardware_registry_processors (vendor_id);
create index hardware_registry_processors_vendor_id_2b4e3e50_like on hardware_registry_processors (vendor_id text_pattern_ops);

create table hardware_registry_system_modules (
  id text not null primary key,
  type varchar(64) not null,
  url text,
  details text,
  form_factor text,
  processor_id text not null
    constraint hardware_registry_fk_c81e728d references hardware_registry_processors (id) deferrable initially deferred,
  vendor_id text not null
    constraint hardware_registry_fk_eccbc87e references hardware_registry_platform_vendors (id) deferrable initially deferred
);

create index hardware_registry_system_modules_id_ab13bc78_like on hardware_registry_system_modules (id text_pattern_ops);
create index hardware_registry_system_modules_processor_id_b58fdb6a on hardware_registry_system_modules (processor_id);
create index hardware_registry_system_modules_processor_id_b58fdb6a_like
  on hardware_registry_system_modules (processor_id text_pattern_ops);
create index hardware_registry_system_modules_vendor_id_20f7800c on hardware_registry_system_modules (vendor_id);
create index hardware_registry_system_modules_vendor_id_20f7800c_like
  on hardware_registry_system_modules (vendor_id text_pattern_ops);

create table hardware_registry_platforms (
  id text not null primary key,
  type varchar(64) not null,
  url text,
  details text,
  form_factor text,
  vendor_id text not null
    constraint hardware_registry_fk_a87ff679 references hardware_registry_platform_vendors (id) deferrable initially deferred,
  processor_id text not null
    constraint hardware_registry_fk_e4da3b7f references hardware_registry_processors (id) deferrable initially deferred,
  system_module_id text
    constraint hardware_registry_fk_1679091c references hardware_registry_system_modules (id) deferrable initially deferred
);

create index hardware_registry_platforms_id_e8403d92_like on hardware_registry_platforms (id text_pattern_ops);
create index hardware_registry_platforms_vendor_id_36199760 on hardware_registry_platforms (vendor_id);
create index hardware_registry_platforms_vendor_id_36199760_like on hardware_registry_platforms (vendor_id text_pattern_ops);
create index hardware_registry_platforms_processor_id_84f865f6 on hardware_registry_platforms (processor_id);
create index hardware_registry_platforms_processor_id_84f865f6_like
  on hardware_registry_platforms (processor_id text_pattern_ops);
create index hardware_registry_platforms_system_module_id_73409b77 on hardware_registry_platforms (system_module_id);
create index hardware_registry_platforms_system_module_id_73409b77_like
  on hardware_registry_platforms (system_module_id text_pattern_ops);

create table django_migrations (
  id bigint generated by default as identity primary key,
  app varchar(255) not null,
  name varchar(255) not null,
  applied timestamptz not null
);

create table auth_user (
  id integer generated by default as identity primary key,
  password varchar(128) not null,
  username varchar(150) not null constraint auth_user_username_key unique,
  is_superuser boolean not null
);

create index auth_user_username_6821ab7c_like on auth_user (username varchar_pattern_ops);

insert into django_migrations (app, name, applied) values
  ('kernelCI_app', '0001_initial', '2025-01-01 00:00:00+00'),
  ('kernelCI_app', '0018_hardware_registry', '2026-10-01 00:00:00+00');

insert into auth_user (password, username, is_superuser) values
  ('!', 'admin', true);

insert into checkouts (_timestamp, id, origin, tree_name, git_commit_hash, start_time, misc, git_commit_tags) values
  ('2026-11-20 12:34:56.789012+00', 'maestro:c1', 'maestro', 'mainline', 'c0ffee', '2026-11-20 12:00:00+00',
   '{"key": [1, null]}', '{v6.12,"a b"}'),
  ('2026-11-20 12:34:57+00', 'maestro:c2', 'maestro', null, null, null, null, null);

insert into builds (_timestamp, id, origin, config_name, compiler, architecture, status, checkout_id) values
  ('2026-11-20 13:00:00+00', 'maestro:b1', 'maestro', 'defconfig', 'gcc-12', 'arm64', 'PASS', 'maestro:c1');

insert into latest_checkout (checkout_id, start_time, origin, tree_name) values
  ('maestro:c1', '2026-11-20 12:00:00+00', 'maestro', 'mainline');

insert into pending_test (test_id, origin, build_id, status, is_boot) values
  ('maestro:t1', 'maestro', 'maestro:b1', 'P', false);

insert into processed_listing_items (listing_item_key, checkout_id, status) values
  ('\x94306c7e', 'maestro:c1', 'P');
