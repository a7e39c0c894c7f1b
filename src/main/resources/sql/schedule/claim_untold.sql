-- Takes over the ends of runs that nobody has reported, or of one run (job_run_untold, primary key).
update job_run
set told = :now
where told is null
  and finished <= :finishedBy
  and id = coalesce(:run, id)
returning id, job, trigger, state, message, pings, cancelled_by
