-- Empties the core tables and the counters that the test data fills (operations 9).
truncate checkouts, builds, tests, issues, incidents, latest_checkout, hardware_status, tree_tests_rollup
