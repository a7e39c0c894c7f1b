-- How are times, booleans and lists written in a snapshot (operations 6.1)? Begins a transaction in which all tables fit together; the
-- functions go with it.
set transaction isolation level repeatable read;

create function pg_temp.time_text(given timestamptz) returns text
language sql stable
return to_char(
  given at time zone 'UTC',
  case when given = date_trunc('second', given) then 'YYYY-MM-DD HH24:MI:SS' else 'YYYY-MM-DD HH24:MI:SS.US' end
) || '+00:00';

create function pg_temp.truth_text(given boolean) returns text
language sql immutable
return case when given then 'True' when not given then 'False' end;

create function pg_temp.list_text(given text[]) returns text
language sql immutable
return case
  when given is not null then (
    select '[' || coalesce(string_agg(
      case
        when item is null then 'None'
        when strpos(item, '''') > 0 and strpos(item, '"') = 0 then '"' || escaped || '"'
        else '''' || replace(escaped, '''', '\''') || ''''
      end,
      ', '
      order by place
    ), '') || ']'
    from unnest(given) with ordinality as element (item, place)
    cross join lateral (
      select replace(replace(replace(replace(
        item, '\', '\\'), chr(10), '\n'), chr(13), '\r'), chr(9), '\t') as escaped
    ) as text
  )
end;
