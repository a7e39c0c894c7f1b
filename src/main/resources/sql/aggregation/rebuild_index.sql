-- How is a slice found in the list of trees?
create index on rebuild_trees (place)
