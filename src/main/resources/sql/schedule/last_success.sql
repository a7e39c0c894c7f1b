-- When did the last run of a job start that succeeded and was no preview (job_run_of_job)?
select r.started
from job_run r
where r.job = :job
  and r.state = 'SUCCEEDED'
  and coalesce(r.parameters ->> 'send', 'true') = 'true'
  and coalesce(r.parameters ->> 'only-to', 'false') = 'false'
order by r.started desc, r.id desc
limit 1
