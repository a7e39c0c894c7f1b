-- The builds of one version of an issue, or of the greatest that has an incident: a row an incident. Of misc an object
-- is shown, which names the platform "Unknown", at its end, when it names none; an empty array is such an object too.
-- Indexes: incidents_of_issue; the primary keys of builds and checkouts.
select builds.id,
       builds.architecture,
       builds.config_name,
       coalesce(builds.status, 'NULL') as status,
       builds.start_time,
       builds.duration,
       builds.compiler,
       builds.log_url,
       checkouts.tree_name,
       checkouts.git_repository_branch,
       case
         when builds.misc in ('{}', '[]') then '{"platform": "Unknown"}'
         when jsonb_typeof(builds.misc) <> 'object' then null
         when jsonb_exists(builds.misc, 'platform') then builds.misc::text
         else left(builds.misc::text, -1) || ', "platform": "Unknown"}'
       end as misc
  from incidents
  join builds on builds.id = incidents.build_id
  left join checkouts on checkouts.id = builds.checkout_id
 where incidents.issue_id = :id
   and incidents.issue_version = coalesce(
         cast(:version as integer),
         (select max(newest.issue_version)
            from incidents as newest
           where newest.issue_id = :id))
 order by incidents._timestamp, incidents.id
