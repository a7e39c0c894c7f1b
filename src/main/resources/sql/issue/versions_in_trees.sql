-- Which of some versions of issues have an incident that leads to a checkout with a tree and a branch?
-- Indexes: incidents_of_issue_on_builds, incidents_of_issue; the primary keys of tests, builds and checkouts.
select pair.id, pair.version
  from unnest(cast(:ids as text[]), cast(:versions as integer[])) as pair (id, version)
 where exists (
       select
         from incidents
         join builds on builds.id = incidents.build_id
         join checkouts on checkouts.id = builds.checkout_id
        where incidents.issue_id = pair.id
          and incidents.issue_version = pair.version
          and checkouts.tree_name is not null
          and checkouts.git_repository_branch is not null)
    or exists (
       select
         from incidents
         join tests on tests.id = incidents.test_id
         join builds on builds.id = tests.build_id
         join checkouts on checkouts.id = builds.checkout_id
        where incidents.issue_id = pair.id
          and incidents.issue_version = pair.version
          and checkouts.tree_name is not null
          and checkouts.git_repository_branch is not null)
