-- Mails queued on each of the days up to today, in UTC, by what became of them. Index: outbox_mail_queued_at.
select to_char(day, 'YYYY-MM-DD') as day,
  count(m.id) as queued,
  count(m.id) filter (where m.state = 'sent') as sent,
  count(m.id) filter (where m.state = 'partial') as partial,
  count(m.id) filter (where m.state = 'undeliverable') as undeliverable,
  count(m.id) filter (where m.state = 'uncertain') as uncertain,
  count(m.id) filter (where m.state = 'held') as held,
  count(m.id) filter (where m.state in ('queued', 'claimed', 'sending', 'dropped')) as other
from generate_series(
  date_trunc('day', cast(:now as timestamptz), 'UTC') - make_interval(days => :days - 1),
  date_trunc('day', cast(:now as timestamptz), 'UTC'),
  interval '1 day') as day
left join outbox_mail m
  on m.queued_at >= day
  and m.queued_at < day + interval '1 day'
group by day
order by day
