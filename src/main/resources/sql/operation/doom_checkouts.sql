-- Which checkouts are old, and hold no build that an incident names, itself or through a test (operations 5)?
-- Indexes: checkouts__timestamp, primary keys of builds and tests.
create temporary table doomed_checkouts as
with kept_builds as (
  select build_id
  from incidents
  where
    :protected
    and build_id is not null
  union
  select tests.build_id
  from incidents
  join tests on tests.id = incidents.test_id
  where :protected
),
kept as (
  select builds.checkout_id
  from kept_builds
  join builds on builds.id = kept_builds.build_id
)
select
  row_number() over (order by id) as place,
  id
from checkouts
where
  :selected
  and _timestamp < :cutoff
  and (cast(:origins as text[]) is null or origin = any(cast(:origins as text[])))
  and not exists (
    select
    from kept
    where kept.checkout_id = checkouts.id
  )
