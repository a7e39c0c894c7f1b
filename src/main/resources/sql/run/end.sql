-- Ends a run (primary key). Nobody is told of the ends of tasks outside jobs. One that was taken for lost stays so: that has been reported and its work may run anew.
update job_run
set finished = coalesce(finished, :now),
  heartbeat = :now,
  total = :total,
  done = :done,
  counts = :counts,
  message = case
    when state = 'RUNNING' then :message
    else 'was taken for lost, then ended: ' || :state || ', ' || :message
  end,
  state = case when state = 'RUNNING' then :state else state end,
  told = case when job is null then :now else told end
where id = :run
returning state
