-- Does the database answer? No table.
select 1
