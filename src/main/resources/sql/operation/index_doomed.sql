-- How is a batch found among what goes?
create index on doomed_checkouts (place);

create index on doomed_builds (place);

create index on doomed_tests (place);

analyze doomed_checkouts, doomed_builds, doomed_tests
