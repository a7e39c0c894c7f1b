-- Which tests ran on this hardware in the window, of these builds, and which incidents name each? One row for each
-- incident if these are asked for, one without an incident for a test that has none. The order does not matter: who reads them sorts the few
-- rows that have an issue.
-- Uses tests_hardware or the index on tests.build_id, and that on
-- incidents.test_id.
select
    t.build_id,
    t.id,
    t.origin,
    t.status,
    t.duration,
    t.path,
    t.start_time,
    cast(array_to_json(t.environment_compatible) as text) as compatible,
    case
        when jsonb_typeof(t.environment_misc -> 'platform') = 'string' then t.environment_misc ->> 'platform'
    end as platform,
    case
        when jsonb_typeof(t.misc) = 'object' and jsonb_exists(t.misc, 'runtime')
            then case jsonb_typeof(t.misc -> 'runtime')
                when 'string' then t.misc ->> 'runtime'
                when 'null' then null
                else 'Unknown'
            end
        else 'Unknown'
    end as lab,
    t.log_url,
    case when :error_texts and t.status in ('ERROR', 'FAIL', 'MISS') then t.misc ->> 'error_msg' end as error_text,
    case
        when :whole_misc and jsonb_typeof(t.environment_misc) = 'object' then t.environment_misc - 'platform'
    end as misc,
    n.id is not null as has_incident,
    n.build_id as incident_build_id,
    n.issue_id,
    i.version as issue_version,
    i.comment as issue_comment,
    i.report_url as issue_report_url,
    i._timestamp as issue_ingested
from tests t
left join incidents n on :incidents and n.test_id = t.id
left join issues i on i.id = n.issue_id and i.version = n.issue_version
where hardware_keys(t.origin, t.environment_compatible, t.environment_misc ->> 'platform')
      @> array[hardware_key(:origin, :hardware)]
  and t.start_time >= :start
  and t.start_time <= :end
  and t.build_id = any(:builds)
  and (:boots and :others
       or :boots and (t.path = 'boot' or t.path like 'boot.%')
       or :others and (t.path is null or t.path <> 'boot' and t.path not like 'boot.%'))
