-- Forgets old runs with their logs (job_run_started).
delete from job_run
where started < :before
  and state <> 'RUNNING'
