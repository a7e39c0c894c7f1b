-- Every table of the schema in words, one fact a line.
select fact
from (
  select c.relname as item, 1 as kind, a.attnum as place, '' as name,
    format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      case a.attidentity when 'd' then ' identity' when 'a' then ' identity always' else '' end,
      case
        when a.attgenerated = 's' then ' generated ' || pg_get_expr(d.adbin, d.adrelid)
        when d.oid is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
        else ''
      end) as fact
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  union all
  select c.relname, 2, 0, k.conname,
    format('%s %s %s', c.relname,
      case when k.contype in ('u') then 'constraint ' || k.conname else 'constraint' end,
      lower(pg_get_constraintdef(k.oid)))
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c')
  union all
  select c.relname, 3, 0, i.relname,
    format('%s index %s %s%s', c.relname, i.relname,
      substring(pg_get_indexdef(i.oid) from 'USING (.*)'),
      case when x.indisvalid then '' else ' INVALID' end)
  from pg_index x
  join pg_class i on i.oid = x.indexrelid
  join pg_class c on c.oid = x.indrelid
  where c.relnamespace = 'public'::regnamespace
    and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u'))
) as facts
where item <> 'flyway_schema_history'
order by item, kind, place, fact
