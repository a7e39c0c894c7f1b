-- What did this transaction of the ingestion store, or a look at the spool refuse?
insert into ingestion_batch (node, at, files, rows, tests, bytes, failed, postponed)
values (:node, :now, :files, :rows, :tests, :bytes, :failed, :postponed)
