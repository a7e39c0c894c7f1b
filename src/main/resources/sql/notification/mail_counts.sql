-- How many mails are in each state, and which kinds there are? One row a state and kind; reads the table.
select state, kind, count(*) as mails
from outbox_mail
group by state, kind
order by kind, state
