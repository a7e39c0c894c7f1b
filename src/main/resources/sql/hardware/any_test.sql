-- Did any test run on this hardware in the window, of these builds?
-- Uses tests_hardware or the index on tests.build_id.
select exists (
    select
    from tests t
    where hardware_keys(t.origin, t.environment_compatible, t.environment_misc ->> 'platform')
          @> array[hardware_key(:origin, :hardware)]
      and t.start_time >= :start
      and t.start_time <= :end
      and t.build_id = any(:builds)
)
