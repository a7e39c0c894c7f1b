-- Records a due time at which nothing ran; nothing when another server took it (job_run_due).
insert into job_run (
  job, task, work, trigger, requested_by, due, started, heartbeat, finished, node, parameters, state, message, told)
values (
  :job, :task, :work, :trigger, :requestedBy, :due, :now, :now, :now, :node, :parameters, :state, :message, :now)
on conflict do nothing
returning id
