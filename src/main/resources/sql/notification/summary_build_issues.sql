-- Which issues did the failed builds of some checkouts meet? One row for each build and issue. An issue is new if its
-- first incident, the lowest version's earliest, belongs to the same checkout. A version that is not stored has neither
-- comment nor culprit.
-- Indexes: builds_checkout_id, incidents_build_id, incidents_of_issue, primary keys.
with met as (
  select distinct on (builds.id, incidents.issue_id)
         builds.checkout_id,
         builds.id as build_id,
         incidents.issue_id,
         incidents.issue_version,
         issues.comment,
         issues.report_url,
         coalesce(issues.culprit_tool, false) as tool,
         coalesce(issues.culprit_code, false) as code,
         coalesce(issues.culprit_harness, false) as harness
    from builds
    join incidents on incidents.build_id = builds.id
    left join issues on issues.id = incidents.issue_id
                    and issues.version = incidents.issue_version
   where builds.checkout_id = any (:checkouts)
     and builds.status = 'FAIL'
   order by builds.id, incidents.issue_id, issues.id is null, incidents.issue_version desc
), debut as (
  select asked.issue_id,
         first._timestamp,
         coalesce(builds.checkout_id, tested.checkout_id) as checkout_id
    from (select distinct issue_id from met) as asked
   cross join lateral (
         select incidents._timestamp, incidents.build_id, incidents.test_id
           from incidents
          where incidents.issue_id = asked.issue_id
          order by incidents.issue_version, incidents._timestamp, incidents.id
          limit 1) as first
    left join builds on builds.id = first.build_id
    left join tests on tests.id = first.test_id
    left join builds as tested on tested.id = tests.build_id
)
select met.checkout_id,
       met.build_id,
       met.issue_id,
       met.issue_version,
       met.comment,
       met.report_url,
       met.tool,
       met.code,
       met.harness,
       debut._timestamp as first_seen,
       coalesce(debut.checkout_id = met.checkout_id, false) as new_here
  from met
  join debut on debut.issue_id = met.issue_id
 order by met.checkout_id, met.issue_id, met.build_id
