-- The same row, all null.
select
  null::text as git_commit_hash,
  null::timestamptz as start_time,
  null::timestamptz as seen_at,
  null::text[] as tags,
  null::jsonb as misc,
  null::integer as version,
  null::boolean as valid
