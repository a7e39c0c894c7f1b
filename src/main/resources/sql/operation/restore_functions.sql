-- How are lists read that a snapshot holds (operations 6.2)? Each item is quoted either way, with backslashes before what the quotes
-- can't hold. Anything else is left to the database's own reading of arrays, which says what is wrong.
create or replace function pg_temp.unescaped(given text) returns text
language sql immutable
return case
  when strpos(given, '\') = 0 then given
  else (
    select string_agg(
      case
        when part[1] is not null then part[1]
        when part[5] = 'n' then chr(10)
        when part[5] = 'r' then chr(13)
        when part[5] = 't' then chr(9)
        when part[5] is not null then part[5]
        else chr(('x' || lpad(coalesce(part[2], part[3], part[4]), 8, '0'))::bit(32)::integer)
      end,
      ''
      order by place
    )
    from regexp_matches(
      given, '([^\\]+)|\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\(.)', 'g'
    ) with ordinality as found (part, place)
  )
end;

create or replace function pg_temp.list_of(given text) returns text[]
language sql immutable
return case
  when given like '[%]' then array(
    select pg_temp.unescaped(coalesce(item[1], item[2]))
    from regexp_matches(
      given, '''((?:[^''\\]|\\.)*)''|"((?:[^"\\]|\\.)*)"|None', 'g'
    ) with ordinality as found (item, place)
    order by place
  )
  else given::text[]
end;
