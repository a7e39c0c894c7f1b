-- Was tests partitioned since (docs/scaling.md)? Catalogue only.
select exists (
  select from pg_partitioned_table
  where partrelid = 'tests'::regclass
)
