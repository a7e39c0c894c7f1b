-- Which names do the checkouts give to each git repository, of maestro or of all other origins? One pass over checkouts.
select distinct
  tree_name,
  git_repository_url
from checkouts
where
  git_repository_url is not null
  and (origin = 'maestro') = :maestro
order by
  tree_name,
  git_repository_url
