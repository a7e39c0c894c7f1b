-- Which checkout stands for the tree at this place?
select checkout_id
from rebuild_trees
where place = :place
