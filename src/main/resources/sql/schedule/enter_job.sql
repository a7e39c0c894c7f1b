-- Makes a job known with its schedule; after a change of the schedule, due times count from now on (primary key).
insert into job_control (job, schedule, checked_until)
values (:job, :schedule, :now)
on conflict (job) do update
set schedule = excluded.schedule,
  checked_until = excluded.checked_until
where job_control.schedule is distinct from excluded.schedule
