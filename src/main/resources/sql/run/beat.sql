-- Stores how far a run is; answers whether it is still taken for running and who wants it to end (primary key).
update job_run
set heartbeat = :now,
  total = :total,
  done = :done,
  counts = :counts
where id = :run
returning state, cancelled_by
