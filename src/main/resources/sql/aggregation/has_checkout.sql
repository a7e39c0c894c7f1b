-- Is there such a checkout? Index: checkouts primary key.
select exists (
  select
  from checkouts
  where id = :checkout
)
