-- Which stored hardware rows of the touched checkouts count nothing any more?
-- Index: hw_status_checkout_id.
delete from hardware_status as stored
using touched_checkouts as touched
where
  stored.checkout_id = touched.id
  and not exists (
    select
    from hardware_rows as counted
    where
      counted.test_origin = stored.test_origin
      and counted.platform = stored.platform
      and counted.checkout_id = stored.checkout_id
  )
