-- How much work waits for the counters? The queue is short, unless something is wrong.
select count(*)
from aggregation_queue
where refused is null
