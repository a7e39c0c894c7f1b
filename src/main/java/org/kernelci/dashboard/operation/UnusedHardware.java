package org.kernelci.dashboard.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;

/**
 * {@code delete_unused_hardware_status}: the weekly clean-up of hardware counters of superseded checkouts (operations 4).
 *
 * <p>Each batch commits on its own and looks again at what is superseded. Of the existing backend's ledger only the
 * entries of these counters go; those of the other counters would let resubmitted data count twice.
 */
@Dependent
public class UnusedHardware implements Task {

    private static final String DRY_RUN = "dry-run";
    private static final String BATCH_SIZE = "batch-size";

    private final Database database;

    @Inject
    public UnusedHardware(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "delete_unused_hardware_status";
    }

    @Override
    public String description() {
        return "Delete the hardware counters of checkouts that are no tree's newest any more.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.flag(DRY_RUN, "count only"),
                Parameter.number(BATCH_SIZE, 10_000, "rows deleted in one transaction"));
    }

    @Override
    public boolean deletes() {
        return true;
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        if (!database.query("operation/has_latest_checkouts", query -> query.mapTo(Boolean.class)
                .one())) {
            throw new TaskFailure("latest_checkout is empty, so every row would count as unused: nothing deleted.");
        }
        try (Handle handle = database.jdbi().open()) {
            handle.createUpdate(Sql.named("operation/drop_unused_entries")).execute();
            try {
                return clean(handle, arguments, progress);
            } finally {
                handle.createUpdate(Sql.named("operation/drop_unused_entries")).execute();
            }
        }
    }

    private Outcome clean(Handle handle, Arguments arguments, Progress progress) throws RunCancelled {
        handle.createUpdate(Sql.named("operation/list_unused_entries")).execute();
        long rows = count(handle, "operation/count_unused_hardware");
        long entries = count(handle, "operation/count_unused_entries");
        if (rows + entries == 0) {
            return Outcome.succeeded("No orphaned HardwareStatus/ProcessedListingItems entries found.");
        }
        progress.message("Found " + rows + " orphaned HardwareStatus entries.");
        progress.message("Found " + entries + " orphaned ProcessedListingItems entries.");
        if (arguments.flag(DRY_RUN)) {
            progress.warning("[DRY RUN] No rows deleted. Run without --dry-run to execute.");
            return Outcome.succeeded(rows + entries + " entries would be deleted.");
        }
        progress.total(rows + entries);
        long size = arguments.number(BATCH_SIZE);
        long deletedRows = deleteRows(handle, size, progress);
        long deletedEntries = deleteEntries(handle, entries, size, progress);
        return Outcome.succeeded(
                "Deleted " + deletedRows + " HardwareStatus and " + deletedEntries + " ProcessedListingItems entries.");
    }

    private static long deleteRows(Handle handle, long size, Progress progress) throws RunCancelled {
        long total = 0;
        long deleted;
        do {
            progress.checkCancelled();
            deleted = handle.createUpdate(Sql.named("operation/delete_unused_hardware"))
                    .bind("size", size)
                    .execute();
            total += deleted;
            report("HardwareStatus", deleted, total, progress);
        } while (deleted == size);
        return total;
    }

    private static long deleteEntries(Handle handle, long entries, long size, Progress progress) throws RunCancelled {
        long total = 0;
        for (long done = 0; done < entries; done += size) {
            progress.checkCancelled();
            long deleted = handle.createUpdate(Sql.named("operation/delete_unused_entries"))
                    .bind("done", done)
                    .bind("size", size)
                    .execute();
            total += deleted;
            report("ProcessedListingItems", deleted, total, progress);
        }
        return total;
    }

    private static void report(String table, long deleted, long total, Progress progress) {
        if (deleted > 0) {
            progress.message("Deleted " + table + "(n=" + deleted + ") total=" + total);
            progress.count(table + " deleted", deleted);
            progress.advance(deleted);
        }
    }

    private static long count(Handle handle, String name) {
        return handle.createQuery(Sql.named(name)).mapTo(Long.class).one();
    }
}
