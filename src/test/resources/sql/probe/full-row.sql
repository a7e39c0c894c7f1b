-- What does a row's every type become? The comment's apostrophe and :colon and ? are no parameters.
select
  :hash as git_commit_hash,
  '2026-11-20 12:34:56.789012+00'::timestamptz as start_time,
  '2026-11-20 12:34:56.789012+00'::timestamptz as seen_at,
  array['a,b', 'it''s "quoted" \ ü', 'NULL'] as tags,
  '{"a": [1, null]}'::jsonb as misc,
  7 as version,
  1 < 2 as valid
