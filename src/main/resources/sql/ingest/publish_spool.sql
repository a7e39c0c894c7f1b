-- What does the spool of this node hold? Index: primary key.
insert into ingestion_spool (node, directory, waiting, retry, failed, oldest_waiting_at, seen_at)
values (:node, :directory, :waiting, :retry, :failed, :oldest, :now)
on conflict (node) do update set
  directory = excluded.directory,
  waiting = excluded.waiting,
  retry = excluded.retry,
  failed = excluded.failed,
  oldest_waiting_at = excluded.oldest_waiting_at,
  seen_at = excluded.seen_at
