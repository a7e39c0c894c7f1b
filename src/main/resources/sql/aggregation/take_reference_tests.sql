-- Which tests did another ingester queue in the reference's own queue table? Ready ones, whose build and checkout are stored,
-- move to ours; the others stay until they are. Indexes: primary keys of pending_test, builds and checkouts.
with ready as (
  select pending_test.test_id
  from pending_test
  join builds on builds.id = pending_test.build_id
  join checkouts on checkouts.id = builds.checkout_id
  limit :limit
  for update of pending_test skip locked
),
taken as (
  delete from pending_test
  where test_id in (select test_id from ready)
  returning build_id
)
insert into aggregation_queue (
  queued_at,
  build_id
)
select
  cast(:now as timestamptz),
  build_id
from taken
group by build_id
