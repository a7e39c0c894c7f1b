-- Which of these builds were tested on this hardware in the window? One row for each way in which filters may see a
-- build through its tests; what no filter asks for is left out. Tests without incidents come first.
-- Uses tests_hardware or the index on tests.build_id, and that on
-- incidents.test_id.
select distinct
    t.build_id,
    t.status is null or t.status in ('FAIL', 'PASS', 'SKIP', 'ERROR', 'MISS', 'DONE', 'NULL') as known_status,
    case when :by_hardware then cast(array_to_json(t.environment_compatible) as text) end as compatible,
    case
        when :by_lab
            then case
                when jsonb_typeof(t.misc -> 'runtime') = 'string' then t.misc ->> 'runtime'
                else 'Unknown'
            end
    end as lab,
    n.id is not null as test_has_incident
from tests t
left join incidents n on :by_issue and n.test_id = t.id
where hardware_keys(t.origin, t.environment_compatible, t.environment_misc ->> 'platform')
      @> array[hardware_key(:origin, :hardware)]
  and t.start_time >= :start
  and t.start_time <= :end
  and t.build_id = any(:builds)
order by test_has_incident
