-- All checkouts of one tree identity, where null equals null: compare coalesce(git_commit_hash, '') and origin as
-- written here, then the remaining parts with "is not distinct from".
-- Concurrently, because the table may be large and in use. An interrupted build leaves an invalid index behind, so a
-- second attempt starts by dropping it.

drop index concurrently if exists checkouts_identity;
create index concurrently checkouts_identity on checkouts (coalesce(git_commit_hash, ''), origin);
