-- The builds that reports on issues list: of each configuration, architecture and compiler the one that arrived last. The
-- first of an issue's builds has the commit on which the same build last passed; a commit on which the issue was met
-- does not count, and if one of those is not known, none counts.
-- Indexes: incidents_of_issue_on_builds, checkouts_repository_time, builds_checkout_id, primary keys.
with asked as (
  select asked.issue_id, asked.url, asked.branch
    from unnest(:issues, :urls, :branches) as asked (issue_id, url, branch)
), met as (
  select distinct asked.issue_id, asked.url, asked.branch, incidents.build_id
    from asked
    join incidents on incidents.issue_id = asked.issue_id
                  and incidents.build_id is not null
), excluded as (
  select met.issue_id,
         array_agg(distinct checkouts.git_commit_hash) as commits
    from met
    join builds on builds.id = met.build_id
    join checkouts on checkouts.id = builds.checkout_id
   group by met.issue_id
), listed as (
  select distinct on (met.issue_id, builds.config_name, builds.architecture, builds.compiler)
         met.issue_id,
         met.url,
         met.branch,
         builds.id,
         builds.config_name,
         builds.architecture,
         builds.compiler,
         builds.config_url
    from met
    join builds on builds.id = met.build_id
   order by met.issue_id, builds.config_name, builds.architecture, builds.compiler, builds._timestamp desc, builds.id
), placed as (
  select listed.*,
         row_number() over (partition by issue_id order by config_name, architecture, compiler) as place
    from listed
)
select placed.issue_id,
       placed.id,
       placed.config_name,
       placed.architecture,
       placed.compiler,
       placed.config_url,
       passed.commit as last_pass
  from placed
  left join excluded on excluded.issue_id = placed.issue_id
  left join lateral (
       select checkouts.git_commit_hash as commit
         from checkouts
         join builds on builds.checkout_id = checkouts.id
        where placed.place = 1
          and checkouts.git_repository_url = placed.url
          and checkouts.git_repository_branch = placed.branch
          and checkouts.origin = 'maestro'
          and checkouts.git_commit_hash <> all (excluded.commits)
          and builds.status = 'PASS'
          and builds.config_name = placed.config_name
          and builds.architecture = placed.architecture
          and builds.compiler = placed.compiler
          and builds.start_time >= :now - interval '18 days'
        order by builds.start_time desc, builds.id
        limit 1) as passed on true
 order by placed.issue_id, placed.place
