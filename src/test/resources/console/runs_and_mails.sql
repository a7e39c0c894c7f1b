-- A month of nightly summaries that went well, and last night's: one mail was refused, one waits, and the hardware
-- summary failed half way.

insert into job_run (job, task, work, trigger, due, started, heartbeat, finished, node, parameters, state, counts, message, told)
select 'notifications_summary_maestro', 'summary', 'notifications_summary_maestro', 'schedule', due, due + interval '1 second', due,
  due + make_interval(secs => 12 + (extract(day from due)::integer * 7) % 19), 'web-1:8080',
  '{"summary-origins": "maestro", "add-mailing-lists": "true", "send": "true", "yes": "true"}', 'SUCCEEDED',
  '{"mails queued": 3}', '3 reports, 3 mails queued', due
from generate_series(date_trunc('day', now()) - interval '30 days' + interval '150 minutes', now() - interval '3 hours', interval '1 day') due;

insert into job_run (job, task, work, trigger, due, started, heartbeat, finished, node, parameters, state, counts, message, told)
values ('notifications_hardware_summary', 'hardware_summary', 'notifications_hardware_summary', 'schedule',
  date_trunc('hour', now()) - interval '5 hours', date_trunc('hour', now()) - interval '5 hours', now(),
  date_trunc('hour', now()) - interval '5 hours' + interval '41 seconds', 'web-2:8080',
  '{"hardware-origins": "maestro", "send": "true"}', 'PARTIAL', '{"mails queued": 2, "reports failed": 1}',
  '2 of 3 reports queued; mediatek,mt8195: canceling statement due to statement timeout', now());

insert into job_run_line (run, number, at, line)
select id, number, started + make_interval(secs => number * 11), line
from job_run, (values (1, 'google,tomato: queued for hw@lists.example.org'), (2, 'acme,board: queued for hw@lists.example.org'),
  (3, 'mediatek,mt8195: canceling statement due to statement timeout')) lines (number, line)
where job = 'notifications_hardware_summary';

insert into job_run_line (run, number, at, line)
select id, number, started + make_interval(secs => number * 4), line
from job_run, (values (1, '3 subscriptions with reports due'), (2, 'mainline/master: queued for regressions@lists.example.org'),
  (3, 'stable/linux-6.12.y: queued for stable@lists.example.org')) lines (number, line)
where job = 'notifications_summary_maestro';

insert into outbox_mail (run, kind, message_id, subject, to_address, cc, body, queued_at, state, due_at, tries, finished_at)
select id, 'summary', '<sent-' || id || '-' || n || '@kernelci.org>', '[STATUS] ' || (array['mainline/master', 'next/master', 'stable/linux-6.12.y'])[n],
  'kernelci-results@groups.io', array['maintainer@lists.example.org'], 'Hello,' || chr(10) || chr(10) || 'Status summary',
  started + make_interval(secs => n), 'sent', started, 1, started + make_interval(secs => n + 5)
from job_run, generate_series(1, 3) n
where job = 'notifications_summary_maestro' and started < now() - interval '30 hours';

insert into outbox_mail (run, kind, message_id, subject, to_address, cc, reply_to, body, queued_at, state, due_at, tries, last_error, finished_at)
select id, 'summary', '<refused@kernelci.org>', '[STATUS] mainline/master - v6.19-rc2-41-g2c8a5f0', 'kernelci-results@groups.io',
  array['Maintainer <maintainer@lists.example.org>'], 'kernelci@lists.linux.dev',
  'Hello,' || chr(10) || chr(10) || 'Status summary for mainline/master' || chr(10) || chr(10)
    || 'Dashboard:' || chr(10) || 'https://d.kernelci.org/c/mainline/master/2c8a5f0' || chr(10) || chr(10)
    || 'Builds:     41 pass   2 fail   0 inconclusive' || chr(10) || 'Boots:      97 pass   1 fail   3 inconclusive' || chr(10),
  started + interval '4 seconds', 'undeliverable', started, 4, '550 5.1.1 kernelci-results@groups.io: recipient address rejected',
  started + interval '15 minutes'
from job_run where job = 'notifications_summary_maestro' order by id desc limit 1;

insert into outbox_mail (run, kind, message_id, subject, to_address, cc, body, queued_at, state, due_at, tries, last_error)
select id, 'summary', '<hostile@kernelci.org>', '[STATUS] stable/linux-6.12.y', 'stable@lists.example.org', '{}',
  'Hello,' || chr(10) || chr(10) || 'Status summary for stable/linux-6.12.y' || chr(10), started + interval '8 seconds', 'uncertain',
  now(), 1, 'read: connection reset while the server was taking it'
from job_run where job = 'notifications_summary_maestro' order by id desc limit 1;

insert into outbox_try (mail, node, started_at, ended_at, result, answer)
select mail.id, 'web-1:8080', mail.queued_at + make_interval(mins => n * 5 - 5), mail.queued_at + make_interval(mins => n * 5 - 5, secs => 2),
  'failed', mail.last_error
from outbox_mail mail, generate_series(1, 4) n
where mail.state in ('undeliverable', 'uncertain') and n <= mail.tries;
