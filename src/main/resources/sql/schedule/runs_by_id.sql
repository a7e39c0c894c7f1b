-- Some runs by their numbers (primary key).
select r.id, r.job, r.task, r.trigger, r.requested_by, r.due, r.started, r.finished,
  round(extract(epoch from coalesce(r.finished, :now) - r.started)::numeric, 3)::double precision as seconds,
  r.node, r.state, r.state = 'RUNNING' as running, r.total, r.done, r.counts, r.message, r.cancelled_by
from job_run r
where r.id = any(:ids::bigint[])
