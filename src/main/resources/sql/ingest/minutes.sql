-- What was stored in each of the last minutes, by all nodes together? Index: ingestion_batch_at.
select
  minute.at as minute,
  coalesce(sum(batch.files), 0) as files,
  coalesce(sum(batch.rows), 0) as rows,
  coalesce(sum(batch.tests), 0) as tests,
  coalesce(sum(batch.bytes), 0) as bytes,
  coalesce(sum(batch.failed), 0) as failed,
  coalesce(sum(batch.postponed), 0) as postponed
from generate_series(
  date_trunc('minute', cast(:now as timestamptz), 'UTC') - interval '59 minutes',
  date_trunc('minute', cast(:now as timestamptz), 'UTC'),
  interval '1 minute'
) as minute (at)
left join ingestion_batch as batch on batch.at >= minute.at and batch.at < minute.at + interval '1 minute'
group by minute.at
order by minute.at
