-- What is in this database: our migration history, the core tables, and which tables of the first migration are missing?
-- Catalog look-ups by name, no index.
select
  to_regclass('flyway_schema_history') is not null as migrated,
  to_regclass('checkouts') is not null as populated,
  array(
    select name
    from unnest(array[
      'checkouts', 'builds', 'tests', 'issues', 'incidents',
      'tree_listing', 'latest_checkout', 'hardware_status', 'tree_tests_rollup',
      'pending_test', 'pending_builds', 'processed_listing_items',
      'hardware_registry_silicon_vendors', 'hardware_registry_platform_vendors', 'hardware_registry_processors',
      'hardware_registry_system_modules', 'hardware_registry_platforms'
    ]) as name
    where to_regclass(name) is null
    order by name
  ) as missing
