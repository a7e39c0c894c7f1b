-- Slow work and its history (schedules-and-alerts 7.1): what operators set for a job, every run, and the lines of its log.

create table job_control (
  job text primary key,
  paused boolean not null default false,
  paused_by text,
  paused_at timestamptz,
  note text,
  schedule text,
  checked_until timestamptz
);

comment on table job_control is 'One row per job; the job * stands for all of them.';
comment on column job_control.schedule is 'the schedule that checked_until speaks of';
comment on column job_control.checked_until is 'every due time up to here has a run';

create table job_run (
  id bigint generated always as identity primary key,
  job text,
  task text not null,
  work text not null,
  trigger text not null,
  requested_by text,
  due timestamptz,
  started timestamptz not null,
  heartbeat timestamptz not null,
  finished timestamptz,
  node text not null,
  parameters jsonb not null default '{}',
  state text not null,
  total bigint,
  done bigint not null default 0,
  counts jsonb not null default '{}',
  message text,
  cancelled_by text,
  cancelled_at timestamptz,
  pings boolean not null default false,
  ping_start text,
  ping_success text,
  ping_fail text,
  told timestamptz
);

comment on column job_run.job is 'null: a task that an operator started';
comment on column job_run.work is 'what may run once at a time: the job, or the task outside jobs';
comment on column job_run.due is 'the time of the schedule; null: none';
comment on column job_run.heartbeat is 'last sign of life; a running run without one is lost';
comment on column job_run.pings is 'whether the health-check monitor hears of this run';
comment on column job_run.told is 'when its end was reported to the monitor and the chat';

-- however many servers meet a due time, one of them gets it
create unique index job_run_due on job_run (job, due) where due is not null;

-- the lock of a job over all servers
create unique index job_run_running on job_run (work) where state = 'RUNNING';

-- a job's history, newest first; its last success
create index job_run_of_job on job_run (job, started desc, id desc);

-- all runs, newest first; pruning by age
create index job_run_started on job_run (started desc, id desc);

-- ends that nobody has reported yet
create index job_run_untold on job_run (finished) where told is null and finished is not null;

create table job_run_line (
  run bigint not null references job_run on delete cascade,
  number integer not null,
  at timestamptz not null,
  line text not null,
  constraint job_run_line_pkey primary key (run, number)
);
