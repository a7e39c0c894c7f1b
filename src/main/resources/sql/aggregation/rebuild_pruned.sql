-- How many of the chosen trees are left alone because prune_db took rows of them?
select count(*)
from rebuild_trees
where pruned
