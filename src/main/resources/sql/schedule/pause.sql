-- Pauses a job, or all of them (primary key).
insert into job_control (job, paused, paused_by, paused_at, note)
values (:job, true, :by, :now, :note)
on conflict (job) do update
set paused = true,
  paused_by = excluded.paused_by,
  paused_at = excluded.paused_at,
  note = excluded.note
