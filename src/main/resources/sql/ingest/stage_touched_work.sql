-- What do the merges of this batch touch? Resolved and queued at the end of the transaction.
create temporary table touched_work (
  checkout_id text,
  build_id text,
  test_id text
) on commit drop
