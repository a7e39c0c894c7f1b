-- Which transactions of the ingestion are too old for any rate? Index: ingestion_batch_at.
delete from ingestion_batch
where at < :limit
