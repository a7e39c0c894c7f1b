-- Issues that operators don't want to be reported. Both columns are ours alone.

alter table notifications_issue
  add column if not exists ignored timestamptz,
  add column if not exists ignored_by text;

comment on column notifications_issue.ignored is 'since when an operator wants no report of it; null: it may be reported';
comment on column notifications_issue.issue_type is 'build, boot or test';
