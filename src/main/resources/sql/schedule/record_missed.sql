-- Records the due times that have no run (job_run_due).
insert into job_run (job, task, work, trigger, due, started, heartbeat, finished, node, state, message, told)
select :job, :task, :job, 'schedule', due, :now, :now, :now, :node, :state, :message, :now
from unnest(:dues::timestamptz[]) as due
on conflict do nothing
returning due
