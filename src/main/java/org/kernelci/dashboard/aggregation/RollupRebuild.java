package org.kernelci.dashboard.aggregation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

/** {@code populate_tree_tests_rollup}: counts the tests of chosen checkouts by dimension again (ingest 14.2). */
@Dependent
public class RollupRebuild implements Task {

    private static final String CHECKOUT = "checkout-id";
    private static final String SINCE_DAYS = "since-days";
    private static final String LIMIT = "limit";
    private static final String BATCH_SIZE = "batch-size";
    private static final String DRY_RUN = "dry-run";

    private final Database database;
    private final Clock clock;

    @Inject
    public RollupRebuild(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "populate_tree_tests_rollup";
    }

    @Override
    public String description() {
        return "Count the tests of commits by group, hardware, build and issue again, beside the running servers.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text(CHECKOUT, "only this checkout, with all others of its commit"),
                Parameter.number(SINCE_DAYS, "only checkouts that started in the last so many days"),
                Parameter.number(LIMIT, "only so many checkouts, the newest ones"),
                Parameter.number(BATCH_SIZE, 5_000, "tests counted in one transaction"),
                Parameter.flag(DRY_RUN, "compute and report only"));
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        refuseUnknown(arguments.text(CHECKOUT));
        List<List<String>> written = arguments.flag(DRY_RUN) ? List.of() : List.of(Counters.WRITE_ROLLUP);
        try (Handle handle = database.jdbi().open()) {
            handle.createUpdate(Sql.named("aggregation/rebuild_drop")).execute();
            try {
                choose(handle, arguments);
                Rebuild.Totals totals = new Rebuild(handle, progress, written, tree -> progress.message(line(tree)))
                        .run(arguments.number(BATCH_SIZE));
                return outcome(totals, arguments.flag(DRY_RUN), progress);
            } finally {
                handle.createUpdate(Sql.named("aggregation/rebuild_drop")).execute();
            }
        }
    }

    private void refuseUnknown(Optional<String> checkout) throws TaskFailure {
        if (checkout.isPresent()
                && !database.query("aggregation/has_checkout", query -> query.bind("checkout", checkout.get())
                        .mapTo(Boolean.class)
                        .one())) {
            throw new TaskFailure("Checkout with id=" + checkout.get() + " not found");
        }
    }

    private void choose(Handle handle, Arguments arguments) {
        OffsetDateTime since = arguments
                .text(SINCE_DAYS)
                .map(days -> clock.instant()
                        .minus(Duration.ofDays(Long.parseLong(days)))
                        .atOffset(ZoneOffset.UTC))
                .orElse(null);
        Long limit = arguments.text(LIMIT).map(Long::valueOf).orElse(null);
        handle.createUpdate(Sql.named("aggregation/rebuild_named_checkouts"))
                .bind("checkout", arguments.text(CHECKOUT).orElse(null))
                .bindByType("since", since, OffsetDateTime.class)
                .bindByType("limit", limit, Long.class)
                .execute();
    }

    private static String line(Rebuild.Tree tree) {
        return tree.tests() == 0
                ? tree.checkoutId() + ": empty"
                : tree.checkoutId() + ": ok, buckets=" + tree.buckets() + " rows=" + tree.tests();
    }

    private static Outcome outcome(Rebuild.Totals totals, boolean dryRun, Progress progress) {
        if (totals.left() > 0) {
            progress.warning(totals.left() + " left alone: prune_db removed rows that their counters still hold.");
        }
        if (dryRun) {
            progress.warning("[DRY RUN] Nothing written.");
        }
        progress.count("trees counted", totals.ok() + totals.empty());
        progress.count("tests counted", totals.tests());
        String summary = "Summary: ok=%d, empty=%d, failed=%d, buckets=%d, rows=%d"
                .formatted(totals.ok(), totals.empty(), totals.failed(), totals.buckets(), totals.tests());
        return totals.failed() == 0 ? Outcome.succeeded(summary) : Outcome.partial(summary);
    }
}
