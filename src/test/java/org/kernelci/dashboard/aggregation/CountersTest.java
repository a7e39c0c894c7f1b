package org.kernelci.dashboard.aggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.ingest.TestSpool;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;

/** Counters after submissions in steps (ingest 13.11 and 15.1). Counts are written pass/failed/inc: build; boot; test. */
class CountersTest {

    private static final String CHECKOUT =
            "'checkouts': [{'id': 'm:c1', 'origin': 'm', 'tree_name': 'mainline', 'start_time': '2026-11-20T10:00:00Z'}]";
    private static final String BUILD = "'builds': [{'id': 'm:b1', 'checkout_id': 'm:c1', 'origin': 'm'%s}]";

    @TempDir
    Path directory;

    private Jdbi jdbi;
    private TestSpool spool;
    private Counters counters;

    @BeforeEach
    void open() {
        jdbi = new Database(EmbeddedDatabase.migrated().dataSource()).jdbi();
        spool = new TestSpool(directory, jdbi);
        counters = new Counters(jdbi, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void countersFollowTheConformanceSteps() {
        submit(CHECKOUT, BUILD.formatted(""), test("t1", "boot", "PASS", "a,b"));
        assertEquals(List.of("0/0/1; 1/0/0; 0/0/0"), hardware());
        assertEquals(List.of("0/0/1; 1/0/0; 0/0/0"), trees());
        assertEquals(List.of("boot a,b: pass 1 total 1"), rollup());

        submit(BUILD.formatted(", 'status': 'PASS'"));
        assertEquals(List.of("1/0/0; 1/0/0; 0/0/0"), hardware());
        assertEquals(List.of("1/0/0; 1/0/0; 0/0/0"), trees());

        submit(test("t2", "ltp.x", "FAIL", "c,d"), test("t3", "ltp.y", "SKIP", null), test("t4", "ltp.z", null, null));
        assertEquals(List.of("1/0/0; 1/0/0; 0/1/2"), hardware());
        assertEquals(List.of("1/0/0; 1/0/0; 0/1/2"), trees());
        assertEquals(
                List.of(
                        "boot a,b: pass 1 total 1",
                        "ltp c,d uncategorized: fail 1 total 1",
                        "ltp p: skip 1 null 1 total 2"),
                rollup());

        submit(test("t4", "ltp.z", "FAIL", null));
        assertEquals(List.of("1/0/0; 1/0/0; 0/2/1"), hardware());
        assertEquals(List.of("1/0/0; 1/0/0; 0/2/1"), trees());
        List<String> settled = List.of(
                "boot a,b: pass 1 total 1",
                "ltp c,d uncategorized: fail 1 total 1",
                "ltp p uncategorized: fail 1 total 1",
                "ltp p: skip 1 total 1");
        assertEquals(settled, rollup());

        submit(test("t4", "ltp.z", "PASS", null));
        assertEquals(settled, rollup());
    }

    @Test
    void childrenThatComeBeforeTheirParentsAreCountedWhenTheLastParentComes() {
        submit(test("t1", "boot", "PASS", null));
        submit(BUILD.formatted(", 'status': 'FAIL'"));
        assertEquals(List.of(), rollup());
        submit(CHECKOUT);
        assertEquals(List.of("0/1/0; 1/0/0; 0/0/0"), trees());
        assertEquals(List.of("0/1/0; 1/0/0; 0/0/0"), hardware());
    }

    @Test
    void aLateIncidentMovesItsTestToTheIssue() {
        submit(CHECKOUT, BUILD.formatted(""), test("t1", "ltp.x", "FAIL", null));
        assertEquals(List.of("ltp p uncategorized: fail 1 total 1"), rollup());
        submit(
                "'incidents': [{'id': 'm:i1', 'origin': 'm', 'issue_id': 'm:x', 'issue_version': 3, 'test_id': 'm:t1'}]");
        assertEquals(List.of("ltp p m:x/3: fail 1 total 1"), rollup());
    }

    @Test
    void anIncidentThatComesBeforeItsTestIsSeen() {
        submit(
                "'incidents': [{'id': 'm:i1', 'origin': 'm', 'issue_id': 'm:x', 'issue_version': 3, 'test_id': 'm:t1'}]");
        submit(CHECKOUT, BUILD.formatted(""), test("t1", "ltp.x", "FAIL", null));
        assertEquals(List.of("ltp p m:x/3: fail 1 total 1"), rollup());
    }

    @Test
    void aLatePathAndPlatformMoveATest() {
        submit(
                CHECKOUT,
                BUILD.formatted(""),
                "'tests': [{'id': 'm:t1', 'build_id': 'm:b1', 'origin': 'm', 'status': 'PASS'}]");
        assertEquals(List.of("0/0/1; 0/0/0; 1/0/0"), trees());
        assertEquals(List.of("- Unknown: pass 1 total 1"), rollup());
        assertEquals(List.of(), hardware());
        submit(test("t1", "boot.nfs", null, null));
        assertEquals(List.of("0/0/1; 1/0/0; 0/0/0"), trees());
        assertEquals(List.of("boot p: pass 1 total 1"), rollup());
        assertEquals(List.of("0/0/1; 1/0/0; 0/0/0"), hardware());
    }

    @Test
    void aCompletedTreeIdentityTakesItsCountsAlong() {
        submit(
                "'checkouts': [{'id': 'm:c1', 'origin': 'm', 'start_time': '2026-11-20T10:00:00Z'}]",
                BUILD.formatted(", 'status': 'PASS'"),
                test("t1", "boot", "PASS", null));
        submit(
                "'checkouts': [{'id': 'm:c1', 'origin': 'm', 'tree_name': 'mainline', 'start_time': '2026-11-20T10:00:00Z'}]");
        assertEquals(
                List.of("- 0/0/0; 0/0/0; 0/0/0", "mainline 1/0/0; 1/0/0; 0/0/0"),
                rows("select concat(coalesce(tree_name, '-'), ' ', %s) as line from tree_listing order by line"
                        .formatted(NINE)));
        assertEquals(List.of("mainline"), rows("select coalesce(tree_name, '-') from tree_tests_rollup"));
    }

    @Test
    void placeholderBuildsAreNotCountedButTheirTestsAre() {
        submit(
                CHECKOUT,
                "'builds': [{'id': 'maestro:dummy_1', 'checkout_id': 'm:c1', 'origin': 'm', 'status': 'PASS'}]",
                "'tests': [{'id': 'm:t1', 'build_id': 'maestro:dummy_1', 'origin': 'm', 'path': 'boot', 'status': 'FAIL',"
                        + " 'environment': {'misc': {'platform': 'p'}}}]");
        assertEquals(List.of("0/0/0; 0/1/0; 0/0/0"), trees());
        assertEquals(List.of("0/0/0; 0/1/0; 0/0/0"), hardware());
    }

    @Test
    void checkoutsOfOneCommitAreCountedTogether() {
        submit(CHECKOUT, BUILD.formatted(", 'status': 'PASS'"), test("t1", "boot", "PASS", null));
        submit(
                CHECKOUT.replace("m:c1", "m:c2"),
                "'builds': [{'id': 'm:b2', 'checkout_id': 'm:c2', 'origin': 'm', 'status': 'FAIL'}]",
                "'tests': [{'id': 'm:t2', 'build_id': 'm:b2', 'origin': 'm', 'path': 'boot', 'status': 'PASS',"
                        + " 'environment': {'misc': {'platform': 'p'}}}]");
        assertEquals(List.of("1/1/0; 2/0/0; 0/0/0"), trees());
        assertEquals(List.of("boot p: pass 2 total 2"), rollup());
        assertEquals(List.of("0/1/0; 1/0/0; 0/0/0", "1/0/0; 1/0/0; 0/0/0"), hardware());
    }

    @Test
    void workThatCannotBeCountedHoldsUpNothingElse() {
        jdbi.useHandle(handle -> handle.execute("alter table tree_tests_rollup add check (path_group <> 'poison')"));
        submit(CHECKOUT, BUILD.formatted(""), test("t1", "poison.x", "PASS", null));
        submit(
                CHECKOUT.replace("m:c1", "m:c9").replace("mainline", "next"),
                "'builds': [{'id': 'm:b9', 'checkout_id': 'm:c9', 'origin': 'm', 'status': 'PASS'}]");
        assertEquals(
                List.of("1/0/0; 0/0/0; 0/0/0"),
                rows("select %s from tree_listing where tree_name = 'next'".formatted(NINE)));
        assertEquals(List.of("3"), rows("select count(*) from aggregation_queue where refused is not null"));
    }

    @Test
    void queuesOfTheReferenceAreTakenOverWhenTheirParentsExist() {
        submit(CHECKOUT, BUILD.formatted(", 'status': 'PASS'"), test("t1", "boot", "PASS", null));
        jdbi.useHandle(handle -> handle.createScript("""
                truncate tree_listing, hardware_status, tree_tests_rollup;
                insert into pending_test (test_id, origin, build_id, is_boot) values ('m:t1', 'm', 'm:b1', true), ('m:t2', 'm', 'm:none', true);
                insert into pending_builds (build_id, origin, checkout_id) values ('m:b7', 'm', 'm:none');
                """).execute());
        counters.takeReferenceQueues();
        count();
        assertEquals(List.of("1/0/0; 1/0/0; 0/0/0"), trees());
        assertEquals(List.of("m:t2"), rows("select test_id from pending_test"));
        assertEquals(List.of("m:b7"), rows("select build_id from pending_builds"));
    }

    private static final String NINE = "concat_ws('; ', concat_ws('/', build_pass, build_failed, build_inc),"
            + " concat_ws('/', boot_pass, boot_failed, boot_inc), concat_ws('/', test_pass, test_failed, test_inc))";

    private static String test(String id, String path, String status, String compatible) {
        return "'tests': [{'id': 'm:%s', 'build_id': 'm:b1', 'origin': 'm', 'path': '%s'%s, 'environment': {'misc': {'platform': 'p'}%s}}]"
                .formatted(
                        id,
                        path,
                        status == null ? "" : ", 'status': '" + status + "'",
                        compatible == null ? "" : ", 'compatible': ['" + compatible + "', 'e']");
    }

    private void submit(String... members) {
        spool.drop(members).drain();
        assertEquals(List.of(), spool.names("failed"));
        count();
    }

    private void count() {
        int rounds = 0;
        while (counters.update() > 0) {
            rounds++;
            assertEquals(true, rounds < 100, "the queue never empties");
        }
    }

    private List<String> hardware() {
        return rows("select %s as line from hardware_status order by line".formatted(NINE));
    }

    private List<String> trees() {
        return rows("select %s as line from tree_listing order by line".formatted(NINE));
    }

    private List<String> rollup() {
        return rows("""
                select concat(
                    path_group, ' ', hardware_key,
                    case when issue_uncategorized then ' uncategorized' end,
                    ' ' || issue_id || '/' || issue_version, ':',
                    ' pass ' || nullif(pass_tests, 0), ' fail ' || nullif(fail_tests, 0), ' skip ' || nullif(skip_tests, 0),
                    ' error ' || nullif(error_tests, 0), ' miss ' || nullif(miss_tests, 0), ' done ' || nullif(done_tests, 0),
                    ' null ' || nullif(null_tests, 0), ' total ', total_tests) as line
                from tree_tests_rollup
                order by 1
                """);
    }

    private List<String> rows(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
