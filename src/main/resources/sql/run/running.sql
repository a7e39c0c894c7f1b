-- The run that holds some work (job_run_running).
select id, started, node
from job_run
where work = :work
  and state = 'RUNNING'
