-- Who else counts the same trees now? Two nodes that recompute one identity must do it one after the other, each with a
-- snapshot taken after the other's commit. 256 locks for all identities keep the lock table small; taken in order, they
-- cannot deadlock.
select pg_advisory_xact_lock(:space, slot)
from (
  select distinct hashtext(row(touched.*)::text) & 255 as slot
  from touched_identities as touched
  order by slot
) as slots
