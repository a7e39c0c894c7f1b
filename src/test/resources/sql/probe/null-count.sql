-- A count that is null.
select null::integer as rows
