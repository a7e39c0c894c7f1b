-- Appends lines to a run's log (primary key). A run that was pruned has no log any more.
insert into job_run_line (run, number, at, line)
select id, number, at, line
from job_run
cross join unnest(:numbers::integer[], :times::timestamptz[], :lines::text[]) as added (number, at, line)
where id = :run
on conflict do nothing
