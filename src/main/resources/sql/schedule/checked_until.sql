-- Every due time up to here has a run now (primary key).
update job_control
set checked_until = :until
where job = :job
