-- How did each test of some branches develop? A series is a test on one platform and build configuration; it counts if
-- it ended on the reported commit, and it is answered, with its five newest results, if those are not all equal. Their
-- order is that in which platforms, then configurations, then builds come first among all series, unchanged ones too.
-- Indexes: checkouts_commit_hash, checkouts_repository_time, builds_checkout_id, tests_build_id.
with report as (
  select report.number,
         report.origin,
         report.url,
         report.branch,
         report.commit,
         report.patterns,
         (select max(checkouts.start_time) from checkouts where checkouts.git_commit_hash = report.commit) as latest
    from jsonb_to_recordset(:reports)
      as report (number integer, origin text, url text, branch text, commit text, patterns text[])
), tested as (
  select report.number,
         tests.path,
         tests.environment_misc ->> 'platform' as platform,
         builds.config_name,
         builds.architecture,
         builds.compiler,
         tests.id,
         coalesce(tests.status, 'NULL') as status,
         coalesce(checkouts.git_commit_hash = report.commit, false) as reported,
         row_number() over (
           partition by report.number,
                        tests.path,
                        tests.environment_misc ->> 'platform',
                        builds.config_name,
                        builds.architecture,
                        builds.compiler
           order by tests.start_time desc, tests.id) as age
    from report
    join checkouts on checkouts.git_repository_url = report.url
                  and checkouts.git_repository_branch = report.branch
                  and checkouts.start_time >= :now - interval '7 days'
                  and checkouts.start_time <= report.latest
    join builds on builds.checkout_id = checkouts.id
               and builds.start_time >= :now - interval '7 days'
    join tests on tests.build_id = builds.id
              and tests.origin = report.origin
              and tests.start_time >= :now - interval '7 days'
   where tests.environment_misc ->> 'platform' <> 'kubernetes'
     and (cardinality(report.patterns) = 0 or tests.path like any (report.patterns))
), series as (
  select number,
         path,
         platform,
         config_name,
         architecture,
         compiler,
         array_agg(status order by age) as statuses,
         (array_agg(id order by age))[1] as last_run,
         row_number() over (
           partition by number
           order by path, platform, config_name, architecture, compiler) as place
    from tested
   where age <= 5
   group by number, path, platform, config_name, architecture, compiler
  having bool_or(age = 1 and reported)
), placed as (
  select series.*,
         min(place) over (partition by number, platform) as platform_place,
         min(place) over (partition by number, platform, config_name) as config_place,
         min(place) over (partition by number, platform, config_name, architecture, compiler) as build_place
    from series
)
select number as report,
       path,
       platform,
       config_name,
       architecture,
       compiler,
       statuses,
       last_run
  from placed
 where exists (
       select
         from unnest(statuses) as one (status)
        where one.status <> statuses[1])
 order by number, platform_place, config_place, build_place, place
