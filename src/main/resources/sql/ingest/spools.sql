-- Which spools were seen lately, and what do they hold? The table has a row a node.
select
  node,
  directory,
  waiting,
  retry,
  failed,
  oldest_waiting_at,
  seen_at
from ingestion_spool
where seen_at >= :since
order by node
