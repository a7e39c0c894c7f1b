-- Gives up the runs that have shown no sign of life for too long (job_run_running).
update job_run
set state = 'LOST',
  finished = :now,
  message = 'the server ' || node || ' is gone; last sign of life ' || to_char(heartbeat at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC'
where state = 'RUNNING'
  and heartbeat < :silentSince
  and work = coalesce(:work, work)
