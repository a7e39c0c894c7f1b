package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TestProgress;

/** {@code prune_db} (operations 5). Rows of 100 days are old, those of 1 day are not. */
class PruningTest {

    private static Database database;

    private final Pruning pruning =
            new Pruning(database, Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));
    private final CoreRows rows = new CoreRows(database.jdbi());
    private TestProgress progress = new TestProgress();

    @BeforeAll
    static void open() {
        database = new Database(EmbeddedDatabase.migrated().dataSource());
    }

    @BeforeEach
    void empty() {
        rows.execute("truncate checkouts, builds, tests, incidents, pruned_checkouts, tree_listing");
    }

    @Test
    void childrenOfOldRowsGoWhateverTheirAge() throws Exception {
        rows.checkout("c1", 100).build("b1", "c1", 1).test("t1", "b1", 1);
        rows.checkout("c2", 1).build("b2", "c2", 100).test("t2", "b2", 1);
        rows.checkout("c3", 1).build("b3", "c3", 1).test("t3", "b3", 100).test("t4", "b3", 1);

        assertEquals("Successfully pruned 6 rows.", prune().message());

        assertEquals("c2 c3", rows.ids("checkouts"));
        assertEquals("b3", rows.ids("builds"));
        assertEquals("t4", rows.ids("tests"));
        assertEquals(
                List.of(
                        "Rows older than 2026-08-22T00:00:00.000000+00:00:",
                        "* checkouts:\t       1",
                        "* builds:\t       2",
                        "* tests:\t       3",
                        "----------------------",
                        "* total:\t       6",
                        "Counts include children of deleted rows, whatever their age.",
                        "Rows linked to an incident are kept.",
                        "Deleted tests(n=3) total=3",
                        "Deleted builds(n=2) total=5",
                        "Deleted checkouts(n=1) total=6"),
                progress.lines());
        assertEquals(6, progress.total());
        assertEquals(6, progress.done());
    }

    @Test
    void whatIncidentsAreAboutStaysWithItsParentsWhateverTheIncidentSays() throws Exception {
        rows.checkout("c1", 100).build("b1", "c1", 100).test("t1", "b1", 100).test("t2", "b1", 100);
        rows.checkout("c2", 100).build("b2", "c2", 100).test("t3", "b2", 100);
        rows.incident("i1", null, "t1").incident("i2", "b2", null);

        prune();

        assertEquals("c1 c2", rows.ids("checkouts"));
        assertEquals("b1 b2", rows.ids("builds"));
        assertEquals("t1", rows.ids("tests"), "an old test under a protected build goes");
    }

    @Test
    void withoutProtectionIncidentsKeepNothing() throws Exception {
        rows.checkout("c1", 100).build("b1", "c1", 100).test("t1", "b1", 100).incident("i1", "b1", "t1");

        prune("skip-issue-protection", "true");

        assertEquals("", rows.ids("checkouts") + rows.ids("builds") + rows.ids("tests"));
        assertEquals("i1", rows.ids("incidents"));
    }

    @Test
    void aTableThatIsNotSelectedKeepsItsRowsAndDragsNone() throws Exception {
        rows.checkout("c1", 100).build("b1", "c1", 1).test("t1", "b1", 100);

        prune("tables", "builds, tests");

        assertEquals("c1", rows.ids("checkouts"));
        assertEquals("b1", rows.ids("builds"));
        assertEquals("", rows.ids("tests"));
    }

    @Test
    void originsRestrictTheAgeRuleButNotWhatHangsOnOldRows() throws Exception {
        rows.checkout("c1", "redhat", 100).build("b1", "c1", 100);
        rows.checkout("c2", "maestro", 100).build("b2", "c2", 100);

        prune("origins", "redhat,ti");

        assertEquals("c2", rows.ids("checkouts"));
        assertEquals("b2", rows.ids("builds"), "b1 went with its checkout, though its own origin is maestro");
    }

    @Test
    void rowsWithoutATimeAreNeverOld() throws Exception {
        rows.checkout("c1", 100);
        rows.execute("update checkouts set _timestamp = null");

        assertEquals("Nothing to prune.", prune().message());
        assertEquals("c1", rows.ids("checkouts"));
    }

    @Test
    void aDryRunCountsAndDeletesNothing() throws Exception {
        rows.checkout("c1", 100).build("b1", "c1", 100);

        assertEquals("2 rows would be deleted.", prune("dry-run", "true").message());

        assertEquals(List.of("[DRY RUN] No rows deleted. Run without --dry-run to execute."), progress.warnings());
        assertEquals("c1 b1", rows.ids("checkouts") + " " + rows.ids("builds"));
        assertEquals(List.of(), rows.rows("select checkout_id from pruned_checkouts"));
        assertTrue(
                pruning.question(TestProgress.arguments(pruning, "older-than", "90 days", "dry-run", "true"), progress)
                        .isEmpty());
    }

    @Test
    void whatLostRowsIsRememberedWithItsTree() throws Exception {
        rows.checkout("c1", 100).build("b1", "c1", 100);
        rows.checkout("c2", 1).build("b2", "c2", 1).test("t2", "b2", 100);
        rows.checkout("c3", 1).build("b3", "c3", 1);
        rows.test("t9", "nowhere", 100);

        prune();

        assertEquals(
                List.of("c1 maestro mainline master hash-c1", "c2 maestro mainline master hash-c2"), rows.rows("""
                        select concat_ws(' ', checkout_id, origin, tree_name, git_repository_branch, git_commit_hash)
                        from pruned_checkouts
                        order by checkout_id"""));
    }

    @Test
    void aCancelledRunLeavesWholeBatchesAndNoBuildWithoutItsCheckout() throws Exception {
        rows.checkout("c1", 100).build("b1", "c1", 100);
        for (int test = 1; test <= 5; test++) {
            rows.test("t" + test, "b1", 100);
        }
        progress = TestProgress.cancelledAfter(2);

        assertThrows(RunCancelled.class, () -> prune("batch-size", "2"));

        assertEquals("t5", rows.ids("tests"));
        assertEquals("c1 b1", rows.ids("checkouts") + " " + rows.ids("builds"));
        assertEquals(List.of("c1"), rows.rows("select checkout_id from pruned_checkouts"));

        progress = new TestProgress();
        assertEquals("Successfully pruned 3 rows.", prune("batch-size", "2").message());
    }

    @Test
    void wrongValuesAreNamed() {
        assertEquals("Invalid interval format: 90", failure("older-than", "90"));
        assertEquals("Unsupported time unit: weeks", failure("older-than", "9 weeks"));
        assertEquals(
                "Unknown table(s): issues. Valid options are: checkouts, builds, tests.",
                failure("older-than", "9 days", "tables", "tests,issues"));
    }

    @Test
    void theQuestionIsAskedAfterTheCountsAndOnlyWhenSomethingWouldGo() throws Exception {
        assertTrue(pruning.question(TestProgress.arguments(pruning, "older-than", "90 days"), progress)
                .isEmpty());

        rows.checkout("c1", 100);
        var question = pruning.question(TestProgress.arguments(pruning, "older-than", "90 days"), progress)
                .orElseThrow();
        assertEquals("Delete these rows? [y/N] ", question.text());
        assertTrue(question.agreedBy(" YES "));
        assertEquals(false, question.agreedBy("") || question.agreedBy(null) || question.agreedBy("j"));
        assertEquals("c1", rows.ids("checkouts"));
    }

    private Outcome prune(String... options) throws Exception {
        String[] all = new String[options.length + 2];
        all[0] = "older-than";
        all[1] = "90 days";
        System.arraycopy(options, 0, all, 2, options.length);
        return pruning.perform(TestProgress.arguments(pruning, all), progress);
    }

    private String failure(String... options) {
        return assertThrows(
                        TaskFailure.class, () -> pruning.perform(TestProgress.arguments(pruning, options), progress))
                .getMessage();
    }
}
