-- Which servers have been here lately? A handful of rows.
select id, name, version, started_at, seen_at
from node
order by seen_at desc, name
limit 200
