-- Starts a run: nothing when its due time is taken or the same work is going on (job_run_due, job_run_running).
insert into job_run (
  job, task, work, trigger, requested_by, due, started, heartbeat, node, parameters, state, pings)
values (
  :job, :task, :work, :trigger, :requestedBy, :due, :now, :now, :node, :parameters, 'RUNNING', :pings)
on conflict do nothing
returning id
