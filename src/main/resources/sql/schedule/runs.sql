-- One page of runs, newest first (job_run_of_job, job_run_started).
select r.id, r.job, r.task, r.trigger, r.requested_by, r.due, r.started, r.finished,
  round(extract(epoch from coalesce(r.finished, :now) - r.started)::numeric, 3)::double precision as seconds,
  r.node, r.state, r.state = 'RUNNING' as running, r.total, r.done, r.counts, r.message, r.cancelled_by
from job_run r
where (:job::text is null or r.job = :job)
  and (:task::text is null or r.task = :task)
  and (:trigger::text is null or r.trigger = :trigger)
  and (:anyState or r.state = any(:states::text[]))
  and (:from::timestamptz is null or r.started >= :from)
  and (:until::timestamptz is null or r.started < :until)
order by r.started desc, r.id desc
limit :size
offset :offset
