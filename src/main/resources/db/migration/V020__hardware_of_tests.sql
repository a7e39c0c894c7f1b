-- By which names does a test belong to a hardware, for one origin? By each of its compatibles and by its platform. A name
-- stands behind the origin, because pages ask for both, and that behind its length, so that no two pairs read alike.

create or replace function hardware_key(origin text, name text) returns text
language sql immutable parallel safe
return char_length(origin) || ' ' || origin || ' ' || name;

create or replace function hardware_keys(origin text, compatible text[], platform text) returns text[]
language sql immutable parallel safe
return (
  select array_agg(char_length(origin) || ' ' || origin || ' ' || name)
  from unnest(array_append(compatible, platform)) name
  where name is not null
);
