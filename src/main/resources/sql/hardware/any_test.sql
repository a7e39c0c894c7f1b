-- Did any test run on this hardware in the window, of these builds?
-- Uses tests_environment_compatible and tests_platform_idx or the index on tests.build_id.
select exists (
    select
    from tests t
    where (t.environment_compatible @> array[cast(:hardware as text)]
           or t.environment_misc ->> 'platform' = :hardware)
      and t.origin = :origin
      and t.start_time >= :start
      and t.start_time <= :end
      and t.build_id = any(:builds)
)
