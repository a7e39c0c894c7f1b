-- Which checkouts must be counted again? Whatever was touched is followed up to its checkout, so that a batch leaves few rows. What
-- has no parent in the database yet is queued as it is: another transaction may be storing that parent now, and whoever counts
-- sees both. Indexes: primary keys of tests and builds.
insert into aggregation_queue (
  queued_at,
  checkout_id,
  build_id,
  test_id
)
select distinct
  cast(:received as timestamptz),
  coalesce(touched.checkout_id, builds.checkout_id),
  case when builds.id is null then coalesce(touched.build_id, tests.build_id) end,
  case when tests.id is null then touched.test_id end
from touched_work as touched
left join tests on tests.id = touched.test_id
left join builds on builds.id = coalesce(touched.build_id, tests.build_id)
