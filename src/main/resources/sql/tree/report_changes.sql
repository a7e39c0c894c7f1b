-- Which tests of a branch changed their status, and how did the last runs of each end, newest first? Only tests that ran
-- last on the reported commit; only runs whose checkout, build and test started within the span, on a checkout that
-- started no later than the reported commit did anywhere.
-- Uses checkouts_repository_time, checkouts_commit_hash and the indexes on builds.checkout_id and tests.build_id.
with ranked as (
    select
        t.path collate "C" as path,
        (t.environment_misc ->> 'platform') collate "C" as platform,
        b.config_name collate "C" as config,
        b.architecture collate "C" as architecture,
        b.compiler collate "C" as compiler,
        t.id,
        t.start_time,
        t.status,
        row_number() over run as position,
        first_value(c.git_commit_hash) over run as newest_hash
    from checkouts c
    join builds b on b.checkout_id = c.id
    join tests t on t.build_id = b.id
    where c.git_repository_url = :url
      and c.git_repository_branch = :branch
      and c.start_time >= :since
      and c.start_time <= (select max(start_time) from checkouts where git_commit_hash = :hash)
      and b.start_time >= :since
      and t.start_time >= :since
      and t.origin = :origin
      and t.environment_misc ->> 'platform' <> 'kubernetes'
      and (cardinality(cast(:patterns as text[])) = 0 or t.path like any(:patterns))
    window run as (
        partition by
            t.path collate "C",
            (t.environment_misc ->> 'platform') collate "C",
            b.config_name collate "C",
            b.architecture collate "C",
            b.compiler collate "C"
        order by t.start_time desc
    )
)
select
    path,
    platform,
    config,
    architecture,
    compiler,
    array_agg(id order by position) as ids,
    array_agg(start_time order by position) as start_times,
    array_agg(status order by position) as statuses
from ranked
where position <= :group_size
  and newest_hash = :hash
group by path, platform, config, architecture, compiler
having count(distinct coalesce(status, 'NULL')) > 1
order by path, platform, config, architecture, compiler
