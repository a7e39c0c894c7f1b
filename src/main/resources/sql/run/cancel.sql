-- Asks for the end of a run; nothing when it isn't running (primary key).
update job_run
set cancelled_by = coalesce(cancelled_by, :by),
  cancelled_at = coalesce(cancelled_at, :now)
where id = :run
  and state = 'RUNNING'
