-- Deletes one batch of hardware rows of checkouts that are no tree's newest any more (operations 4).
-- Indexes: latest_checkout_checkout_id, hardware_status primary key.
delete from hardware_status
where (test_origin, platform, checkout_id) in (
  select
    test_origin,
    platform,
    checkout_id
  from hardware_status as unused
  where not exists (
    select
    from latest_checkout
    where latest_checkout.checkout_id = unused.checkout_id
  )
  limit :size
)
