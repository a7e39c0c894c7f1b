-- Which tests ran on these builds, and which incidents name each test, if the incidents are asked for? One row for each
-- incident, one without an incident for a test that has none. The position of its build in the list stands for the
-- build.
-- Uses the indexes on tests.build_id and incidents.test_id, for boots alone tests_boots_of_build.
select
    b.position,
    t.id,
    t.origin,
    t.status,
    t.duration,
    coalesce(t.path, 'Unknown') as path,
    t.start_time,
    cast(array_to_json(t.environment_compatible) as text) as compatible,
    case
        when jsonb_typeof(t.environment_misc -> 'platform') = 'string' then t.environment_misc ->> 'platform'
    end as platform,
    case
        when jsonb_typeof(t.misc) = 'object' and jsonb_exists(t.misc, 'runtime')
            then case when jsonb_typeof(t.misc -> 'runtime') = 'string' then t.misc ->> 'runtime' end
        else 'Unknown'
    end as lab,
    t.log_url,
    case when :error_texts and t.status in ('ERROR', 'FAIL', 'MISS') then t.misc ->> 'error_msg' end as error_text,
    case
        when :whole_misc and jsonb_typeof(t.environment_misc) = 'object' then t.environment_misc - 'platform'
    end as misc,
    n.id is not null as has_incident,
    n.build_id as incident_build_id,
    i.id as issue_id,
    i.version as issue_version,
    i.comment as issue_comment,
    i.report_url as issue_report_url,
    i._timestamp as issue_ingested
from unnest(cast(:builds as text[])) with ordinality b (id, position)
join tests t on t.build_id = b.id
left join incidents n on :incidents and n.test_id = t.id
left join issues i on i.id = n.issue_id and i.version = n.issue_version
where :boots and :others
   or :boots and (t.path = 'boot' or t.path like 'boot.%')
   or :others and t.path <> 'boot' and t.path not like 'boot.%'
