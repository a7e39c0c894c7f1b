-- How many runs are there of some kind (job_run_of_job, job_run_started)?
select count(*)
from job_run r
where (:job::text is null or r.job = :job)
  and (:task::text is null or r.task = :task)
  and (:trigger::text is null or r.trigger = :trigger)
  and (:anyState or r.state = any(:states::text[]))
  and (:from::timestamptz is null or r.started >= :from)
  and (:until::timestamptz is null or r.started < :until)
