-- Does any tree have a newest checkout? One row is enough.
select exists (
  select
  from latest_checkout
)
