-- How many rows will be written? See analyze_touched.
analyze rollup_buckets, hardware_rows
