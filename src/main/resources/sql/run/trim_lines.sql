-- Forgets the oldest lines of a long log (primary key).
delete from job_run_line
where run = :run
  and number <= :through
