-- Which single queue row cannot be counted? It is set aside with its reason, so that it holds up nothing else.
-- Index: aggregation_queue primary key.
update aggregation_queue
set refused = :reason
where id = (
  select id
  from aggregation_queue
  where refused is null
  order by id
  limit 1
  for update skip locked
)
