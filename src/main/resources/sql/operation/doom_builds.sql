-- Which builds are old or belong to a checkout that goes, and are not named by an incident, themselves or through a test
-- (operations 5)? Without checkouts in the selection no checkout goes. Indexes: builds__timestamp, builds_checkout_id.
create temporary table doomed_builds as
with kept as (
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
chosen as (
  select id
  from builds
  where
    :selected
    and _timestamp < :cutoff
    and (cast(:origins as text[]) is null or origin = any(cast(:origins as text[])))
  union
  select builds.id
  from doomed_checkouts
  join builds on builds.checkout_id = doomed_checkouts.id
  where :selected
)
select
  row_number() over (order by id) as place,
  id
from chosen
where not exists (
  select
  from kept
  where kept.build_id = chosen.id
)
