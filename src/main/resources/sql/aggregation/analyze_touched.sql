-- How large is what was touched? A new table has no statistics, and a guess of a few rows makes nested loops of the joins below.
analyze touched_identities, touched_checkouts
