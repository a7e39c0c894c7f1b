-- Removes servers that ended long ago. A handful of rows.
delete from node
where seen_at < :before
