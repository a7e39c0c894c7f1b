-- Until when has a job's schedule been checked? Keeps other servers from checking (primary key).
select checked_until
from job_control
where job = :job
  and schedule = :schedule
for update
