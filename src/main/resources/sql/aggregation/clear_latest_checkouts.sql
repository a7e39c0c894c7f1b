-- Forgets which checkout is the newest of each tree; rebuild_latest_checkouts follows in the same transaction.
delete from latest_checkout
