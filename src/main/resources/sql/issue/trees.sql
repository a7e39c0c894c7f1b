-- The trees that the incidents of some versions of issues lead to, by name. A stored version without any has one row
-- of nulls.
-- Indexes: the primary keys of issues, tests, builds and checkouts, incidents_of_issue.
with asked as (
  select issues.id, issues.version
    from unnest(cast(:ids as text[]), cast(:versions as integer[])) as pair (id, version)
    join issues on issues.id = pair.id
               and issues.version = pair.version
), hit as (
  select asked.id, asked.version, incidents.build_id
    from asked
    join incidents on incidents.issue_id = asked.id
                  and incidents.issue_version = asked.version
   where incidents.build_id is not null
   union
  select asked.id, asked.version, tests.build_id
    from asked
    join incidents on incidents.issue_id = asked.id
                  and incidents.issue_version = asked.version
    join tests on tests.id = incidents.test_id
), tree as (
  select distinct
         hit.id,
         hit.version,
         checkouts.tree_name,
         checkouts.git_repository_url,
         checkouts.git_repository_branch
    from hit
    join builds on builds.id = hit.build_id
    join checkouts on checkouts.id = builds.checkout_id
)
select asked.id,
       asked.version,
       tree.tree_name,
       tree.git_repository_url,
       tree.git_repository_branch
  from asked
  left join tree on tree.id = asked.id
                and tree.version = asked.version
 order by asked.id,
          asked.version,
          tree.tree_name collate "C",
          tree.git_repository_url collate "C",
          tree.git_repository_branch collate "C"
