-- How many hardware rows belong to a checkout that is no tree's newest any more? One pass over hardware_status.
select count(*)
from hardware_status
where not exists (
  select
  from latest_checkout
  where latest_checkout.checkout_id = hardware_status.checkout_id
)
