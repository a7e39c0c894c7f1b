-- The incidents of an issue on builds by time: the issue's debut.

drop index concurrently if exists incidents_of_issue_on_builds;
create index concurrently incidents_of_issue_on_builds on incidents (issue_id, _timestamp, id)
 where build_id is not null;
