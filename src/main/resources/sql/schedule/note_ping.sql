-- Keeps how a ping went (primary key).
update job_run
set ping_start = case when :phase = 'start' then :result else ping_start end,
  ping_success = case when :phase = 'success' then :result else ping_success end,
  ping_fail = case when :phase = 'fail' then :result else ping_fail end
where id = :run
