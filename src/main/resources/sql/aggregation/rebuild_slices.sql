-- Between which places does each slice of the rebuild lie?
select
  min(place) as first,
  max(place) as last,
  count(*) as trees
from rebuild_trees
where not pruned
group by slice
order by slice
