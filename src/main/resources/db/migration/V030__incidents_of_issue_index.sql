-- The incidents of an issue by version and time: its first and last incident, the incidents of one version, the
-- greatest version.

drop index concurrently if exists incidents_of_issue;
create index concurrently incidents_of_issue on incidents (issue_id, issue_version, _timestamp, id);
