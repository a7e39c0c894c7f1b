-- Which nodes have not been seen for long? The table has a row a node.
delete from ingestion_spool
where seen_at < :limit
