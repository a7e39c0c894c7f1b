package org.kernelci.dashboard.aggregation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/**
 * {@code backfill_hardware_aggregations}: finds the newest checkouts of the trees again and counts all three listing
 * tables of recent checkouts anew (ingest 14.1, 13.11).
 */
@Dependent
public class HardwareBackfill implements Task {

    private static final String DAYS = "days";
    private static final String TRUNCATE = "truncate";
    private static final String BATCH_SIZE = "batch-size";

    private final Database database;
    private final Clock clock;

    @Inject
    public HardwareBackfill(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backfill_hardware_aggregations";
    }

    @Override
    public String description() {
        return "Rebuild the newest checkouts of trees and all counters of recent checkouts, beside the running servers.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number(DAYS, 30, "days to look back from now"),
                Parameter.flag(
                        TRUNCATE,
                        "first forget all newest checkouts, also of trees without one in those days, and the existing"
                                + " backend's queue of tests"),
                Parameter.number(BATCH_SIZE, 2_000, "tests counted in one transaction"));
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws RunCancelled {
        OffsetDateTime since =
                clock.instant().minus(Duration.ofDays(arguments.number(DAYS))).atOffset(ZoneOffset.UTC);
        if (arguments.flag(TRUNCATE)) {
            new Counters(database.jdbi(), clock).takeReferenceQueues();
        }
        int entered = enterLatest(since, arguments.flag(TRUNCATE), progress);
        progress.message("latest_checkout: " + entered + " entries written");
        try (Handle handle = database.jdbi().open()) {
            handle.createUpdate(Sql.named("aggregation/rebuild_drop")).execute();
            try {
                handle.createUpdate(Sql.named("aggregation/rebuild_recent_checkouts"))
                        .bind("since", since)
                        .execute();
                return outcome(
                        new Rebuild(
                                        handle,
                                        progress,
                                        List.of(Counters.WRITE_ROLLUP, Counters.WRITE_LISTINGS),
                                        tree -> {})
                                .run(arguments.number(BATCH_SIZE)),
                        progress);
            } finally {
                handle.createUpdate(Sql.named("aggregation/rebuild_drop")).execute();
            }
        }
    }

    /** One transaction, so that no reader meets an empty list. */
    private int enterLatest(OffsetDateTime since, boolean truncate, Progress progress) {
        return database.jdbi().inTransaction(handle -> {
            if (truncate) {
                int forgotten = handle.createUpdate(Sql.named("aggregation/clear_latest_checkouts"))
                        .execute();
                int queued = handle.createUpdate(Sql.named("aggregation/clear_reference_tests"))
                        .execute();
                progress.message("latest_checkout: " + forgotten + " entries deleted");
                progress.message("pending_test: " + queued + " entries deleted");
            }
            return handle.createUpdate(Sql.named("aggregation/rebuild_latest_checkouts"))
                    .bind("since", since)
                    .execute();
        });
    }

    private static Outcome outcome(Rebuild.Totals totals, Progress progress) {
        if (totals.left() > 0) {
            progress.warning(
                    totals.left() + " trees left alone: prune_db removed rows that their counters still hold.");
        }
        progress.count("trees counted", totals.ok() + totals.empty());
        progress.count("tests counted", totals.tests());
        String summary = "Counted " + totals.tests() + " tests of " + (totals.ok() + totals.empty()) + " trees, "
                + totals.failed() + " failed.";
        return totals.failed() == 0 ? Outcome.succeeded(summary) : Outcome.partial(summary);
    }
}
