-- For each of some issues its first and, if asked for, its last incident of all versions, with the checkout that each
-- leads to. The version outranks the time; an incident without time is the last of its version. An incident on a build and on a test
-- of another build leads by its build when it is the first, by its test's build when it is the last.
-- Index: incidents_of_issue, read from either end; the primary keys of tests, builds and checkouts.
select asked.id as issue_id,
       chosen.is_last,
       chosen._timestamp as first_seen,
       checkouts.git_commit_hash,
       checkouts.git_repository_url,
       checkouts.git_repository_branch,
       checkouts.git_commit_name,
       checkouts.tree_name,
       chosen.issue_version,
       checkouts.id as checkout_id
  from unnest(cast(:ids as text[])) as asked (id)
 cross join lateral (
       (select false as is_last, incidents.*
          from incidents
         where incidents.issue_id = asked.id
         order by incidents.issue_version, incidents._timestamp, incidents.id
         limit 1)
        union all
       (select true, incidents.*
          from incidents
         where incidents.issue_id = asked.id
           and :withLast
         order by incidents.issue_version desc, incidents._timestamp desc, incidents.id desc
         limit 1)) as chosen
  left join tests on tests.id = chosen.test_id
  left join builds as direct on direct.id = chosen.build_id
  left join builds as tested on tested.id = tests.build_id
  left join checkouts
         on checkouts.id = case
              when chosen.is_last then coalesce(tested.checkout_id, direct.checkout_id)
              else coalesce(direct.checkout_id, tested.checkout_id)
            end
 order by asked.id, chosen.is_last
