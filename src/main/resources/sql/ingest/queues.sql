-- How much work waits for the counters? Counts of queues that are short, unless something is wrong.
select
  (select count(*) from aggregation_queue where refused is null) as aggregation,
  (select min(queued_at) from aggregation_queue where refused is null) as oldest_queued_at,
  (select count(*) from aggregation_queue where refused is not null) as refused,
  (select count(*) from pending_test) as pending_tests,
  (select count(*) from pending_builds) as pending_builds
