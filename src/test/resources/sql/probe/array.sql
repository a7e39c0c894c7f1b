-- The array parameter, given back.
select
  null::text as git_commit_hash,
  null::timestamptz as start_time,
  null::timestamptz as seen_at,
  :texts as tags,
  null::jsonb as misc,
  null::integer as version,
  null::boolean as valid
