-- Which texts the operators' chat must not hear again for a while (schedules-and-alerts 5.1).

create table chat_silence (
  digest text primary key,
  quiet_until timestamptz not null
);

comment on table chat_silence is 'One row per text sent lately, or being sent.';
comment on column chat_silence.digest is 'SHA-256 of the text without its time, in hexadecimal digits';
