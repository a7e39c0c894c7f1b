-- What is going on now, and which run holds it (job_run_running)?
select work, id
from job_run
where state = 'RUNNING'
