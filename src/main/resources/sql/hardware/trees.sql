-- Which trees of the window were tested on this hardware, and which builds of the commits that may be displayed? One
-- row a build with its checkout; "head" marks a checkout that is the newest of its tree and origin in the window. The
-- order is that of the trees' indexes. Builds of older checkouts come where a head or a selected commit has their hash.
-- A build's misc is shown if it is an object or a list of objects.
-- Uses tests_hardware, the primary keys of builds and checkouts, and
-- checkouts_start_time.
with head as materialized (
    select distinct on (tree_name, git_repository_branch, git_repository_url, origin)
        id,
        git_commit_hash
    from checkouts
    where start_time >= :start
      and start_time <= :end
    order by tree_name, git_repository_branch, git_repository_url, origin, start_time desc, id
), tested as materialized (
    select distinct t.build_id
    from tests t
    where hardware_keys(t.origin, t.environment_compatible, t.environment_misc ->> 'platform')
          @> array[hardware_key(:origin, :hardware)]
)
select
    h.id is not null as head,
    c.id as checkout_id,
    c.origin as checkout_origin,
    c.tree_name,
    c.git_commit_hash as hash,
    c.git_commit_name as commit_name,
    c.start_time as checkout_start_time,
    c.git_commit_tags as tags,
    c.git_repository_url as url,
    c.git_repository_branch as branch,
    b.id,
    b.origin,
    b.architecture,
    b.compiler,
    b.config_name,
    case
        when jsonb_typeof(b.misc) = 'object'
            or jsonb_typeof(b.misc) = 'array'
                and not jsonb_path_exists(b.misc, 'strict $[*] ? (@.type() != "object")')
            then b.misc
    end as misc,
    cast(null as text) as platform,
    case
        when jsonb_typeof(b.misc) = 'object'
            then case when jsonb_typeof(b.misc -> 'lab') = 'string' then b.misc ->> 'lab' else 'Unknown' end
    end as lab,
    b.config_url,
    b.log_url,
    b.status,
    b.duration,
    b.start_time
from tested
join builds b on b.id = tested.build_id
join checkouts c on c.id = b.checkout_id
left join head h on h.id = c.id
where h.id is not null
   or c.git_commit_hash in (select git_commit_hash from head)
   or c.git_commit_hash = any(:commits)
order by
    c.tree_name,
    c.git_repository_branch,
    c.git_repository_url,
    c.git_commit_hash,
    c.start_time desc nulls last,
    c.id,
    b.start_time desc nulls last,
    b.id
