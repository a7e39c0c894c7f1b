-- The list of entries belongs to one run, but the connection outlives it.
drop table if exists unused_entries
