-- Makes a text quiet unless it is; one of several servers succeeds. Primary key.
insert into chat_silence as silence (digest, quiet_until)
values (:digest, :until)
on conflict (digest) do update
set quiet_until = excluded.quiet_until
where silence.quiet_until <= :now
