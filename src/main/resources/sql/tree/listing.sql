-- Which trees of an origin have a newest checkout since a moment, and what are their counters?
-- Indexes: latest_checkout_unique (its first column is the origin), tree_listing_checkout_id.
-- An id may stand in several rows of either table, so this is no join: each listed row comes once.
select listed.checkout_id as id,
       listed.build_pass,
       listed.build_failed,
       listed.build_inc,
       listed.boot_pass,
       listed.boot_failed,
       listed.boot_inc,
       listed.test_pass,
       listed.test_failed,
       listed.test_inc,
       listed.tree_name,
       listed.git_commit_tags,
       listed.origin,
       listed.git_repository_url,
       listed.git_repository_branch,
       listed.git_commit_hash,
       listed.git_commit_name,
       listed.start_time
  from tree_listing listed
 where listed.checkout_id in (
           select latest.checkout_id
             from latest_checkout latest
            where latest.origin = :origin
              and latest.start_time >= :since
       )
 order by listed.tree_name, listed.git_repository_branch, listed.checkout_id, listed.id
