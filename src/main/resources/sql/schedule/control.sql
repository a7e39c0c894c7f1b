-- Is a job paused, itself or with all of them (primary key)? One row, the job's own pause first.
select job = '*' as everything, paused_by, paused_at, note
from job_control
where job in (:job, '*')
  and paused
order by job = '*'
limit 1
