-- One build with its checkout, which may be unknown.
-- Indexes: the primary keys of builds and checkouts.
select builds.id,
       checkouts.origin,
       builds.architecture,
       builds.config_name,
       builds.misc,
       builds.config_url,
       builds.compiler,
       coalesce(builds.status, 'NULL') as status,
       builds.duration,
       builds.log_url,
       builds.start_time,
       checkouts.git_repository_url,
       checkouts.git_repository_branch,
       builds.checkout_id,
       builds.command,
       builds.comment,
       checkouts.tree_name,
       checkouts.git_commit_hash,
       checkouts.git_commit_name,
       checkouts.git_commit_tags,
       builds.log_excerpt,
       builds.input_files,
       builds.output_files,
       builds.origin as build_origin
  from builds
  left join checkouts on checkouts.id = builds.checkout_id
 where builds.id = :id
