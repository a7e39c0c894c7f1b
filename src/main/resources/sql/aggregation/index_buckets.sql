-- How are the computed buckets found by the stored ones? Whatever the planner guesses, each look-up is one step.
create index rollup_buckets_bucket on rollup_buckets (bucket)
