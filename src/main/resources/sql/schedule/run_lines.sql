-- The log of a run after some line (primary key).
select number, at, line
from job_run_line
where run = :run
  and number > :since
order by number
