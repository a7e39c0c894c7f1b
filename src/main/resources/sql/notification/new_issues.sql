-- Which issues appeared since a time? Those that arrived since and have no older incident, each with its first incident
-- on a build, or else its first incident on a boot. Issues that are known already are left out, and so are those
-- without any such incident. The one seen last comes first.
-- Indexes: issues__timestamp, incidents_of_issue, notifications_issue_unique, primary keys.
with candidate as (
  select issues.id, issues.version, issues.origin, issues.comment
    from issues
   where issues._timestamp >= :since
     and not exists (
         select from incidents
          where incidents.issue_id = issues.id
            and incidents._timestamp < :since)
     and not exists (
         select from notifications_issue as known
          where known.issue_id = issues.id
            and known.issue_version = issues.version)
), seen as (
  select candidate.id as issue_id,
         incidents.id as incident_id,
         incidents._timestamp,
         true as build,
         builds.checkout_id
    from candidate
    join incidents on incidents.issue_id = candidate.id
    join builds on builds.id = incidents.build_id
   union all
  select candidate.id,
         incidents.id,
         incidents._timestamp,
         incidents.build_id is not null,
         builds.checkout_id
    from candidate
    join incidents on incidents.issue_id = candidate.id
    join tests on tests.id = incidents.test_id
              and tests.path in ('boot', 'boot.nfs')
    join builds on builds.id = tests.build_id
), first as (
  select distinct on (seen.issue_id)
         seen.issue_id,
         seen._timestamp,
         seen.build,
         checkouts.tree_name,
         checkouts.git_repository_branch,
         checkouts.git_commit_hash
    from seen
    join checkouts on checkouts.id = seen.checkout_id
   order by seen.issue_id, seen.build desc, seen._timestamp, seen.incident_id
)
select candidate.id,
       candidate.version,
       candidate.origin,
       candidate.comment,
       case when first.build then 'build' else 'boot' end as type,
       first._timestamp as seen,
       first.tree_name,
       first.git_repository_branch as branch,
       first.git_commit_hash as commit,
       (select count(*) from incidents where incidents.issue_id = candidate.id) as incidents
  from candidate
  join first on first.issue_id = candidate.id
 order by first._timestamp desc, candidate.id
