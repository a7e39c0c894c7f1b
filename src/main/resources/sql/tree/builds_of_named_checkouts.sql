-- Which builds have the checkouts in scope that a hash or tag names? The newest ingested checkout comes first; one
-- without builds is one row without a build.
-- Uses checkouts_commit_hash, checkouts_commit_tags and the index on builds.checkout_id.
select
    c.id as checkout_id,
    c.git_commit_tags as tags,
    c.git_repository_url as url,
    c.git_repository_branch as branch,
    b.id,
    b.origin,
    b.architecture,
    b.compiler,
    b.config_name,
    case
        when jsonb_typeof(b.misc) = 'object' then jsonb_build_object('platform', 'Unknown') || b.misc
    end as misc,
    case when jsonb_typeof(b.misc -> 'platform') = 'string' then b.misc ->> 'platform' end as platform,
    case
        when jsonb_typeof(b.misc) = 'object'
            then case when jsonb_typeof(b.misc -> 'lab') = 'string' then b.misc ->> 'lab' else 'Unknown' end
    end as lab,
    b.config_url,
    b.log_url,
    b.status,
    b.duration,
    b.start_time
from checkouts c
left join builds b on b.checkout_id = c.id
where (c.git_commit_hash = :revision or c.git_commit_tags @> array[cast(:revision as text)])
  and c.origin = :origin
  and (cast(:tree as text) is null or c.tree_name = :tree)
  and c.git_repository_branch is not distinct from :branch
  and (:any_url or c.git_repository_url is not distinct from :url)
order by c._timestamp desc nulls first, b.start_time desc nulls last, b.id
