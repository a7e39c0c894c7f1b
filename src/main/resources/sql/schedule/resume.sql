-- Lets a job go on, or all of them (primary key).
update job_control
set paused = false,
  paused_by = null,
  paused_at = null,
  note = null
where job = :job
