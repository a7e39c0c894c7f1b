-- Which entries of the existing backend's ledger say that a test or its build was counted for hardware under a checkout that is no
-- tree's newest any more? Three ledgers share the table, and a row doesn't say of which it is; only its key, a digest, does
-- (data-model 5.3). So the keys are made again from the tests. Entries of tests that are gone stay, and harm nothing.
-- Indexes: phs_checkout_id, builds_checkout_id, tests_build_id, processed_listing_items primary key.
create temporary table unused_entries as
with unused as (
  select distinct checkout_id
  from processed_listing_items
  where not exists (
    select
    from latest_checkout
    where latest_checkout.checkout_id = processed_listing_items.checkout_id
  )
),
counted as (
  select
    unused.checkout_id,
    tests.origin || '|' || (tests.environment_misc ->> 'platform') || '|' || unused.checkout_id || '|' as place,
    tests.id as test_id,
    builds.id as build_id
  from unused
  join builds on builds.checkout_id = unused.checkout_id
  join tests on tests.build_id = builds.id
  where tests.environment_misc ->> 'platform' is not null
),
keys as (
  select
    checkout_id,
    sha256(convert_to(place || test_id, 'UTF8')) as listing_item_key
  from counted
  union
  select
    checkout_id,
    sha256(convert_to(place || build_id, 'UTF8'))
  from counted
)
select
  row_number() over () as place,
  entry.listing_item_key
from keys
join processed_listing_items as entry
  on entry.listing_item_key = keys.listing_item_key
  and entry.checkout_id = keys.checkout_id
