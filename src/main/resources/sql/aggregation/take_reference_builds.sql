-- Which builds did another ingester queue in the reference's own queue table? Ready ones, whose checkout is stored, move to
-- ours; the others stay until they are. Indexes: primary keys of pending_builds and checkouts.
with ready as (
  select pending_builds.build_id
  from pending_builds
  join checkouts on checkouts.id = pending_builds.checkout_id
  limit :limit
  for update of pending_builds skip locked
),
taken as (
  delete from pending_builds
  where build_id in (select build_id from ready)
  returning checkout_id
)
insert into aggregation_queue (
  queued_at,
  checkout_id
)
select
  cast(:now as timestamptz),
  checkout_id
from taken
group by checkout_id
