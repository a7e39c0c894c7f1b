-- Which builds have these checkouts? The position of its checkout in the list stands for the checkout.
-- Uses the index on builds.checkout_id.
select
    cast(c.position as integer) as checkout,
    b.id,
    b.origin,
    b.status,
    b.duration,
    b.architecture,
    b.compiler,
    b.config_name as config,
    coalesce(b.misc ->> 'platform', 'Unknown') as platform
from unnest(cast(:checkouts as text[])) with ordinality c (id, position)
join builds b on b.checkout_id = c.id
