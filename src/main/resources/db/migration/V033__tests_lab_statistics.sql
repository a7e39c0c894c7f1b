-- How many labs there are, which the planner can't see inside a JSON column: with it, the tests of a window are counted
-- by lab in memory instead of sorted on disk. Takes effect with the table's next analyze.

create statistics if not exists tests_lab on (misc ->> 'runtime') from tests;
