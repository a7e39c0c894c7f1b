-- The newest attempt that did not succeed. Primary key backwards.
select ended_at as at, mail, answer as error
from outbox_try
where result in ('failed', 'refused', 'uncertain', 'abandoned', 'partial')
order by id desc
limit 1
