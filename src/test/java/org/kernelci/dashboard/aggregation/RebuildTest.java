package org.kernelci.dashboard.aggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.ingest.TestSpool;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TestProgress;

/** The rebuilds (ingest 14): whatever happened to the counters, they say what the ingestion had made them say. */
class RebuildTest {

    private static final List<String> COUNTER_TABLES =
            List.of("latest_checkout", "tree_listing", "hardware_status", "tree_tests_rollup");

    private static final List<String> DAMAGED_TABLES = List.of("checkouts", "tests");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    private static Database database;
    private static List<String> right;

    private final Task backfill = new HardwareBackfill(database, CLOCK);
    private final Task populate = new RollupRebuild(database, CLOCK);
    private TestProgress progress = new TestProgress();

    /** Commits a to e on four trees; the checkouts c1 and c1b share commit a, c4 has no tests. */
    @BeforeAll
    static void ingestAndCount(@TempDir Path directory) {
        database = new Database(EmbeddedDatabase.migrated().dataSource());
        try (TestSpool spool = new TestSpool(directory, database.jdbi())) {
            submit(spool, "c1", "mainline", "a", 20, 3);
            submit(spool, "c1b", "mainline", "a", 20, 2);
            submit(spool, "c2", "mainline", "b", 19, 1);
            submit(spool, "c3", "next", "c", 18, 4);
            submit(spool, "c4", "stable", "d", 17, 0);
            submit(spool, "c5", "rt", "e", 16, 1);
            spool.drop("'incidents': [{'id': 'm:i', 'origin': 'm', 'issue_id': 'm:x', 'issue_version': 1,"
                            + " 'test_id': 'm:c3t1'}]")
                    .drain();
            assertEquals(List.of(), spool.names("failed"));
        }
        Counters counters = new Counters(database.jdbi(), CLOCK);
        while (counters.update() > 0) {
            // the queue empties
        }
        right = contents();
        copies().forEach(table -> execute("create table kept_" + table + " as table " + table));
    }

    @AfterEach
    void repair() {
        execute("delete from pruned_checkouts; alter table tree_tests_rollup drop constraint if exists no_next");
        copies().forEach(table ->
                execute("delete from " + table + "; insert into " + table + " select * from kept_" + table));
    }

    private static List<String> copies() {
        return Stream.concat(COUNTER_TABLES.stream(), DAMAGED_TABLES.stream()).toList();
    }

    @Test
    void aBackfillBringsAllCountersBack() throws Exception {
        for (String damage : List.of(
                "truncate latest_checkout, tree_listing, hardware_status, tree_tests_rollup",
                "update tree_listing set test_pass = 99; update hardware_status set boot_inc = -1;"
                        + " update tree_tests_rollup set path_group = 'wrong', total_tests = 7 where path_group = 'boot'")) {
            execute(damage);
            assertNotEquals(right, contents());

            assertEquals("Counted 11 tests of 5 trees, 0 failed.", run(backfill, "batch-size", "3"));

            assertEquals(right, contents());
            assertEquals(progress.total(), progress.done());
            progress = new TestProgress();
        }
    }

    @Test
    void aBackfillLooksBackAsFarAsItIsTold() throws Exception {
        execute("truncate tree_listing");

        run(backfill, "days", "2");

        assertEquals(List.of("b", "a"), strings("select left(git_commit_hash, 1) from tree_listing order by 1 desc"));
    }

    @Test
    void truncatingForgetsTreesWithoutARecentCheckout() throws Exception {
        assertEquals(
                "mainline next rt stable",
                String.join(" ", strings("select tree_name from latest_checkout order by 1")));

        run(backfill, "truncate", "true", "days", "3");

        assertEquals("mainline next", String.join(" ", strings("select tree_name from latest_checkout order by 1")));
    }

    @Test
    void theRollupIsRebuiltForWholeCommits() throws Exception {
        execute("update tree_tests_rollup set total_tests = 0; update tree_listing set test_pass = 77");

        String summary = run(populate, "checkout-id", "m:c1");

        assertEquals("Summary: ok=1, empty=0, failed=0, buckets=3, rows=5", summary);
        assertEquals(List.of("m:c1: ok, buckets=3 rows=5"), progress.lines());
        assertEquals(
                List.of("5"),
                strings("select sum(total_tests)::text from tree_tests_rollup where git_commit_hash like 'a%'"));
        assertEquals(
                List.of("0"),
                strings("select sum(total_tests)::text from tree_tests_rollup where git_commit_hash not like 'a%'"));
        assertEquals(List.of("77"), strings("select distinct test_pass::text from tree_listing"));
    }

    @Test
    void newestCheckoutsComeFirstAndALimitCountsThem() throws Exception {
        run(populate, "limit", "3");
        assertEquals(List.of("m:c1b: ok, buckets=3 rows=5", "m:c2: ok, buckets=1 rows=1"), progress.lines());

        progress = new TestProgress();
        assertEquals("Summary: ok=4, empty=1, failed=0, buckets=8, rows=11", run(populate));
        assertEquals(right, contents());
    }

    @Test
    void aDryRunComputesAndWritesNothing() throws Exception {
        execute("truncate tree_tests_rollup");

        assertEquals("Summary: ok=4, empty=1, failed=0, buckets=8, rows=11", run(populate, "dry-run", "true"));

        assertEquals(List.of(), strings("select 1 from tree_tests_rollup"));
    }

    @Test
    void aTreeThatCannotBeCountedHoldsUpNoOther() throws Exception {
        execute(
                "truncate tree_tests_rollup; alter table tree_tests_rollup add constraint no_next check (tree_name <> 'next')");

        var outcome = populate.perform(TestProgress.arguments(populate), progress);

        assertEquals(RunState.PARTIAL, outcome.state());
        assertEquals("Summary: ok=3, empty=1, failed=1, buckets=5, rows=7", outcome.message());
        assertEquals(1, progress.warnings().size());
        assertEquals("Error processing m:c3: ", progress.warnings().get(0).substring(0, 23));
    }

    @Test
    void treesThatLostRowsToPruningKeepTheirCounters() throws Exception {
        execute("delete from tests where id = 'm:c3t1';"
                + " insert into pruned_checkouts values ('m:c3', 'm', null, null, null, null, now())");
        execute(
                "delete from checkouts where id = 'm:c1';"
                        + " insert into pruned_checkouts values ('m:c1', 'm', 'mainline', 'https://h/l', 'master', repeat('a', 40), now())");

        run(backfill);
        run(populate);

        assertEquals(right, contents());
        assertEquals(
                List.of("2 trees left alone: prune_db removed rows that their counters still hold."),
                progress.warnings().subList(0, 1));
    }

    @Test
    void aCancelledRebuildLeavesWholeTreesAndCanBeRepeated() throws Exception {
        execute("truncate tree_tests_rollup");
        progress = TestProgress.cancelledAfter(2);

        assertThrows(RunCancelled.class, () -> run(populate, "batch-size", "1"));
        assertEquals(
                List.of("a 5", "b 1"),
                strings(
                        "select left(git_commit_hash, 1) || ' ' || sum(total_tests) from tree_tests_rollup group by git_commit_hash"
                                + " order by 1"));

        progress = new TestProgress();
        run(populate);
        assertEquals(right, contents());
    }

    @Test
    void anUnknownCheckoutIsRefused() {
        assertEquals(
                "Checkout with id=m:none not found",
                assertThrows(TaskFailure.class, () -> run(populate, "checkout-id", "m:none"))
                        .getMessage());
    }

    private static void submit(TestSpool spool, String id, String tree, String hash, int day, int tests) {
        List<String> items = new ArrayList<>();
        for (int test = 0; test < tests; test++) {
            items.add(("{'id': 'm:%st%d', 'build_id': 'm:%sb', 'origin': 'm', 'path': '%s', 'status': '%s',"
                            + " 'start_time': '2026-11-%dT10:00:00Z', 'environment': {'misc': {'platform': 'p%d'}}}")
                    .formatted(id, test, id, test == 0 ? "boot" : "ltp.x", test == 1 ? "FAIL" : "PASS", day, test / 2));
        }
        spool.drop(
                        ("'checkouts': [{'id': 'm:%s', 'origin': 'm', 'tree_name': '%s', 'git_commit_hash': '%s',"
                                        + " 'git_repository_url': 'https://h/l', 'git_repository_branch': 'master',"
                                        + " 'start_time': '2026-11-%dT10:00:00Z'}]")
                                .formatted(id, tree, hash.repeat(40), day),
                        "'builds': [{'id': 'm:%sb', 'checkout_id': 'm:%s', 'origin': 'm', 'status': 'PASS'}]"
                                .formatted(id, id),
                        "'tests': [" + String.join(", ", items) + "]")
                .drain();
    }

    /** Rows of all counter tables without their generated numbers. */
    private static List<String> contents() {
        return COUNTER_TABLES.stream()
                .flatMap(table -> strings(
                                "select to_jsonb(row) - 'id' from %s as row order by (to_jsonb(row) - 'id')::text"
                                        .formatted(table))
                        .stream()
                        .map(row -> table + " " + row))
                .toList();
    }

    private String run(Task task, String... options) throws Exception {
        return task.perform(TestProgress.arguments(task, options), progress).message();
    }

    private static void execute(String script) {
        database.jdbi().useHandle(handle -> handle.createScript(script).execute());
    }

    private static List<String> strings(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
