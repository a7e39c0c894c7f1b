-- Each job with its pause, its run under way, its last runs and how the monitor heard of them
-- (job_control's primary key, job_run_running, job_run_of_job, job_run_due). Previews are neither success nor failure.
select k.job, c.paused_by, c.paused_at, c.note, c.checked_until,
  running.id as running, last.id as last, success.finished as last_success,
  (
    select count(*)
    from job_run f
    where f.job = k.job
      and f.state in ('FAILED', 'PARTIAL', 'LOST')
      and coalesce(f.parameters ->> 'send', 'true') = 'true'
      and coalesce(f.parameters ->> 'only-to', 'false') = 'false'
      and f.started > coalesce(success.started, '-infinity')
  ) as failures_in_row,
  due.due as last_due, due.state as last_due_state, performed.started as last_performed,
  ping.id as ping_run, ping.ping_start, ping.ping_success, ping.ping_fail
from unnest(:jobs::text[]) as k (job)
left join job_control c on c.job = k.job
left join job_run running on running.work = k.job and running.state = 'RUNNING'
left join lateral (
  select r.id
  from job_run r
  where r.job = k.job
    and r.state <> 'RUNNING'
  order by r.started desc, r.id desc
  limit 1
) last on true
left join lateral (
  select r.started, r.finished
  from job_run r
  where r.job = k.job
    and r.state = 'SUCCEEDED'
    and coalesce(r.parameters ->> 'send', 'true') = 'true'
    and coalesce(r.parameters ->> 'only-to', 'false') = 'false'
  order by r.started desc, r.id desc
  limit 1
) success on true
left join lateral (
  select r.started
  from job_run r
  where r.job = k.job
    and r.state in ('RUNNING', 'SUCCEEDED', 'FAILED', 'PARTIAL', 'CANCELLED', 'LOST')
  order by r.started desc, r.id desc
  limit 1
) performed on true
left join lateral (
  select r.due, r.state
  from job_run r
  where r.job = k.job
    and r.due is not null
  order by r.due desc
  limit 1
) due on true
left join lateral (
  select r.id, r.ping_start, r.ping_success, r.ping_fail
  from job_run r
  where r.job = k.job
    and r.pings
    and coalesce(r.ping_start, r.ping_success, r.ping_fail) is not null
  order by r.started desc, r.id desc
  limit 1
) ping on true
