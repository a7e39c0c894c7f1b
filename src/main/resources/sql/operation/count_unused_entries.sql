-- How many entries of the hardware ledger go?
select count(*)
from unused_entries
