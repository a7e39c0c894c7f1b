-- Which submissions over HTTP need nobody know of any more? Index: http_submission_received.
delete from http_submission
where received_at < :limit
  and status <> 'queued'
