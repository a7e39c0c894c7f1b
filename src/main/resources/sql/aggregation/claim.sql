-- Which queued work comes next? The oldest rows that no other node holds leave the queue in this transaction: they are back
-- if it fails. Index: aggregation_queue primary key.
create temporary table claimed on commit drop as
with taken as (
  delete from aggregation_queue
  where id in (
    select id
    from aggregation_queue
    where refused is null
    order by id
    limit :limit
    for update skip locked
  )
  returning *
)
select *
from taken
