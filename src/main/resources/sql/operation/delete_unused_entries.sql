-- Deletes one batch of the hardware ledger's entries that list_unused_entries found. Index: processed_listing_items primary key.
delete from processed_listing_items
using unused_entries as unused
where
  processed_listing_items.listing_item_key = unused.listing_item_key
  and unused.place > :done
  and unused.place <= :done + :size
