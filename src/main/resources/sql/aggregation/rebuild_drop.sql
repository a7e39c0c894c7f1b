-- The lists of a rebuild belong to one run, but the connection outlives it.
drop table if exists rebuild_checkouts, rebuild_trees
