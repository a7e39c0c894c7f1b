-- How long did a job's last runs take, newest first (job_run_of_job)?
select r.id as run, r.started,
  round(extract(epoch from r.finished - r.started)::numeric, 3)::double precision as seconds, r.state
from job_run r
where r.job = :job
  and r.state in ('SUCCEEDED', 'FAILED', 'PARTIAL', 'CANCELLED')
order by r.started desc, r.id desc
limit :most
