-- How many kinds of tests were counted? See analyze_touched.
analyze counted_tests
