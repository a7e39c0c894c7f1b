-- From now on these issues are known. Changes fewer rows than asked for if one was known already.
-- Index: notifications_issue_unique.
insert into notifications_issue (issue_id, issue_version, issue_type)
select announced.id, announced.version, announced.type
  from unnest(:ids, :versions, :types) as announced (id, version, type)
    on conflict (issue_id, issue_version) do nothing
