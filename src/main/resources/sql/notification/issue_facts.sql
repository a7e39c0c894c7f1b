-- What reports on issues open with: each issue and the checkout behind its first incident. A build's incident is looked
-- for before a test's; without either the columns of the checkout are null and so is "type".
-- Indexes: the primary key of issues, incidents_of_issue_on_builds, incidents_of_issue, primary keys.
select issues.id,
       issues.version,
       issues.origin,
       issues.comment,
       jsonb_typeof(issues.misc -> 'logspec' -> 'error') = 'object' as logged,
       issues.misc #>> '{logspec,error,log_excerpt}' as log_excerpt,
       first.type,
       first.tree_name,
       first.url,
       first.branch,
       first.commit,
       first.tags
  from issues
  left join lateral (
       (select 'build' as type,
               checkouts.tree_name,
               checkouts.git_repository_url as url,
               checkouts.git_repository_branch as branch,
               checkouts.git_commit_hash as commit,
               checkouts.git_commit_tags as tags
          from incidents
          join builds on builds.id = incidents.build_id
          join checkouts on checkouts.id = builds.checkout_id
         where incidents.issue_id = issues.id
           and incidents.build_id is not null
         order by incidents._timestamp, incidents.id
         limit 1)
       union all
       (select 'boot',
               checkouts.tree_name,
               checkouts.git_repository_url,
               checkouts.git_repository_branch,
               checkouts.git_commit_hash,
               checkouts.git_commit_tags
          from incidents
          join tests on tests.id = incidents.test_id
          join builds on builds.id = tests.build_id
          join checkouts on checkouts.id = builds.checkout_id
         where incidents.issue_id = issues.id
         order by incidents._timestamp, incidents.id
         limit 1)
       limit 1) as first on true
 where issues.id = any (:issues)
