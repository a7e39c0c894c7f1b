-- What only the page of a run shows (primary key).
select r.parameters, r.cancelled_at, r.ping_start, r.ping_success, r.ping_fail
from job_run r
where r.id = :run
