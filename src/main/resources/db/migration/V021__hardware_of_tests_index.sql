-- The tests of an origin on a hardware. One look finds them, where the indexes on origin, compatibles and platform would
-- each find far more.

drop index concurrently if exists tests_hardware;
create index concurrently tests_hardware
  on tests using gin (hardware_keys(origin, environment_compatible, environment_misc ->> 'platform'));
