-- Where submissions over HTTP stand, so that any node can tell.

create table if not exists http_submission (
  id uuid primary key,
  origin text not null,
  received_at timestamptz not null,
  finished_at timestamptz,
  status text not null check (status in ('queued', 'stored', 'failed')),
  reason text
);

create index if not exists http_submission_received on http_submission (received_at);

comment on table http_submission is
  'One row a submission that came over HTTP, removed a month later. Becomes stored in the transaction that stores its items.';
comment on column http_submission.id is 'as told to the submitter; part of the file''s name in the spool';
comment on column http_submission.origin is 'the only origin of its items, which alone may ask for the state';
comment on column http_submission.finished_at is 'when it was stored or refused; null while it is queued';
comment on column http_submission.reason is 'why it failed; null otherwise';
