-- Which tests are old or belong to a build that goes, and are not named by an incident (operations 5)? Without builds in the
-- selection no build goes. Indexes: tests__timestamp, tests_build_id, incidents_test_id.
create temporary table doomed_tests as
with chosen as (
  select id
  from tests
  where
    :selected
    and _timestamp < :cutoff
    and (cast(:origins as text[]) is null or origin = any(cast(:origins as text[])))
  union
  select tests.id
  from doomed_builds
  join tests on tests.build_id = doomed_builds.id
  where :selected
)
select
  row_number() over (order by id) as place,
  id
from chosen
where
  not :protected
  or not exists (
    select
    from incidents
    where incidents.test_id = chosen.id
  )
