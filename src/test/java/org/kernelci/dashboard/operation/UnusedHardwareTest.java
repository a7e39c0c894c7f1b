package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TestProgress;

/** {@code delete_unused_hardware_status} (operations 4): checkout {@code new} is its tree's newest, {@code old} was. */
class UnusedHardwareTest {

    private static Database database;

    private final UnusedHardware cleanUp = new UnusedHardware(database);
    private final CoreRows rows = new CoreRows(database.jdbi());
    private TestProgress progress = new TestProgress();

    @BeforeAll
    static void open() {
        database = new Database(EmbeddedDatabase.migrated().dataSource());
    }

    @BeforeEach
    void fill() {
        rows.execute("truncate checkouts, builds, tests, latest_checkout, hardware_status, processed_listing_items");
        rows.checkout("new", 1).build("b-new", "new", 1).test("t-new", "b-new", 1);
        rows.checkout("old", 9).build("b-old", "old", 9).test("t-old", "b-old", 9);
        rows.latest("new");
        for (String platform : List.of("p", "q", "r")) {
            hardware(platform, "old");
        }
        hardware("p", "new");
        for (String state : List.of("new", "old")) {
            ledger("maestro|p|" + state + "|t-" + state, state);
            ledger("maestro|p|" + state + "|b-" + state, state);
            ledger("maestro|mainline|https://h/linux.git|master|t-" + state, state);
            ledger("rollup|t-" + state, state);
        }
    }

    @Test
    void countersOfSupersededCheckoutsGoWithTheirOwnLedgerAndNoOther() throws Exception {
        String message = run();

        assertEquals("Deleted 3 HardwareStatus and 2 ProcessedListingItems entries.", message);
        assertEquals(List.of("new"), rows.rows("select checkout_id from hardware_status"));
        assertEquals(List.of("new 4", "old 2"), rows.rows("""
                        select checkout_id || ' ' || count(*)
                        from processed_listing_items
                        group by checkout_id
                        order by checkout_id"""));
        assertEquals(List.of("true"), rows.rows("""
                        select bool_or(listing_item_key = sha256('rollup|t-old'))::text from processed_listing_items"""));
        assertEquals(5, progress.done());

        assertEquals("No orphaned HardwareStatus/ProcessedListingItems entries found.", run());
    }

    @Test
    void aDryRunPrintsBothCountsAndDeletesNothing() throws Exception {
        assertEquals("5 entries would be deleted.", run("dry-run", "true"));

        assertEquals(
                List.of("Found 3 orphaned HardwareStatus entries.", "Found 2 orphaned ProcessedListingItems entries."),
                progress.lines());
        assertEquals(List.of("4"), rows.rows("select count(*)::text from hardware_status"));
        assertEquals(List.of("8"), rows.rows("select count(*)::text from processed_listing_items"));
    }

    @Test
    void withoutAnyNewestCheckoutNothingIsDeleted() {
        rows.execute("truncate latest_checkout");

        assertThrows(TaskFailure.class, this::run);

        assertEquals(List.of("4"), rows.rows("select count(*)::text from hardware_status"));
    }

    @Test
    void aCancelledRunCanBeRunAgain() throws Exception {
        progress = TestProgress.cancelledAfter(1);
        assertThrows(RunCancelled.class, () -> run("batch-size", "2"));
        assertEquals(List.of("2"), rows.rows("select count(*)::text from hardware_status"));

        progress = new TestProgress();
        assertEquals("Deleted 1 HardwareStatus and 2 ProcessedListingItems entries.", run("batch-size", "2"));
    }

    private String run(String... options) throws Exception {
        return cleanUp.perform(TestProgress.arguments(cleanUp, options), progress)
                .message();
    }

    private void hardware(String platform, String checkout) {
        rows.execute("""
                insert into hardware_status
                values (?, 'maestro', ?, null, now(), 0, 0, 0, 0, 0, 0, 0, 0, 0)
                """, checkout, platform);
    }

    private void ledger(String key, String checkout) {
        rows.execute(
                "insert into processed_listing_items values (sha256(convert_to(?, 'UTF8')), ?, 'P')", key, checkout);
    }
}
