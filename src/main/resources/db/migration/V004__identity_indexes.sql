-- All rows of one tree identity, where null equals null: compare coalesce(git_commit_hash, '') and origin as written here, then
-- the remaining parts with "is not distinct from".
-- Concurrently, because the tables may be large and in use. An interrupted build leaves an invalid index behind, so a
-- second attempt starts by dropping it.

drop index concurrently if exists checkouts_identity;
create index concurrently checkouts_identity on checkouts (coalesce(git_commit_hash, ''), origin);

drop index concurrently if exists tree_listing_identity;
create index concurrently tree_listing_identity on tree_listing (coalesce(git_commit_hash, ''), origin);

drop index concurrently if exists tree_tests_rollup_identity;
create index concurrently tree_tests_rollup_identity on tree_tests_rollup (coalesce(git_commit_hash, ''), origin);
