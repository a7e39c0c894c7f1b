-- Which commits preceded these heads? Of each tree the commits up to its oldest head, each by its earliest checkout, in
-- the order of their hashes.
-- Uses checkouts_commit_hash and checkouts_branch_time.
with head as (
    select
        c.tree_name,
        c.git_repository_url,
        c.git_repository_branch,
        min(c.start_time) as start_time
    from unnest(
        cast(:trees as text[]), cast(:urls as text[]), cast(:branches as text[]), cast(:hashes as text[])
    ) asked (tree_name, url, branch, hash)
    join checkouts c on c.git_commit_hash = asked.hash
        and c.tree_name = asked.tree_name
        and c.git_repository_url = asked.url
        and c.git_repository_branch = asked.branch
    where c.origin = :origin
    group by c.tree_name, c.git_repository_url, c.git_repository_branch
)
select distinct on (c.tree_name, c.git_repository_url, c.git_repository_branch, c.git_commit_hash)
    c.git_commit_hash,
    c.tree_name,
    c.git_repository_branch,
    c.git_repository_url,
    c.git_commit_tags,
    c.git_commit_name,
    c.start_time
from head
join checkouts c on c.tree_name = head.tree_name
    and c.git_repository_url = head.git_repository_url
    and c.git_repository_branch = head.git_repository_branch
    and c.start_time <= head.start_time
where c.start_time >= :start
  and c.start_time <= :end
order by c.tree_name, c.git_repository_url, c.git_repository_branch, c.git_commit_hash, c.start_time, c.id
