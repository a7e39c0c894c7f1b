-- The incidents on builds in a window, counted by who reported them and by version of the issue. An issue's debut is
-- its first incident on a build ever.
-- Indexes: incidents__timestamp for the window, incidents_of_issue_on_builds for the debut, the primary key of issues.
with counted as (
  select incidents.origin,
         incidents.issue_id,
         incidents.issue_version,
         count(*) as incidents
    from incidents
   where incidents._timestamp >= :from
     and incidents._timestamp < :to
     and incidents.build_id is not null
   group by incidents.origin, incidents.issue_id, incidents.issue_version
), met as (
  select distinct issue_id
    from counted
)
select counted.origin,
       counted.issue_id as id,
       counted.issue_version as version,
       counted.incidents,
       issues.id is not null as stored,
       issues.comment,
       debut._timestamp >= :from and debut.origin = counted.origin as new_here
  from met
 cross join lateral (
       select incidents._timestamp, incidents.origin
         from incidents
        where incidents.issue_id = met.issue_id
          and incidents.build_id is not null
        order by incidents._timestamp, incidents.id
        limit 1) as debut
  join counted on counted.issue_id = met.issue_id
  left join issues on issues.id = counted.issue_id
                  and issues.version = counted.issue_version
 order by counted.origin collate "C", counted.incidents desc, counted.issue_id collate "C", counted.issue_version
