package org.kernelci.dashboard.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.Question;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;

/**
 * {@code prune_db}: deletes old checkouts, builds and tests that no incident is about (operations 5).
 *
 * <p>What goes is listed before anything is deleted. Each batch commits on its own, children before their parents,
 * together with a note in {@code pruned_checkouts}: the counters keep what is gone, and rebuilds leave them alone.
 */
@Dependent
public class Pruning implements Task {

    private static final String OLDER_THAN = "older-than";
    private static final String TABLES = "tables";
    private static final String ORIGINS = "origins";
    private static final String BATCH_SIZE = "batch-size";
    private static final String DRY_RUN = "dry-run";
    private static final String SKIP_PROTECTION = "skip-issue-protection";

    /** Parents first, as they are listed. */
    private static final List<String> ALL_TABLES = List.of("checkouts", "builds", "tests");

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final Database database;
    private final Clock clock;

    /** Rows that go, by table. */
    record Doomed(long checkouts, long builds, long tests) {

        long of(String table) {
            return switch (table) {
                case "checkouts" -> checkouts;
                case "builds" -> builds;
                default -> tests;
            };
        }

        long total() {
            return checkouts + builds + tests;
        }
    }

    private interface Step<T> {
        T with(Handle handle, Doomed doomed) throws TaskFailure, RunCancelled;
    }

    @Inject
    public Pruning(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prune_db";
    }

    @Override
    public String description() {
        return "Delete old checkouts, builds and tests, but none that an incident is about.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text(OLDER_THAN, "age since the last submission, such as \"90 days\"")
                        .mandatory(),
                Parameter.list(TABLES, "which of these to delete from; children of deleted rows go too")
                        .byDefault("checkouts,builds,tests"),
                Parameter.list(ORIGINS, "only old rows of these origins, and what hangs on them"),
                Parameter.number(BATCH_SIZE, 10_000, "rows deleted in one transaction"),
                Parameter.flag(DRY_RUN, "count only"),
                Parameter.flag(SKIP_PROTECTION, "delete rows that incidents are about, too"));
    }

    @Override
    public boolean deletes() {
        return true;
    }

    @Override
    public Optional<Question> question(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        if (arguments.flag(DRY_RUN)) {
            return Optional.empty();
        }
        long rows = listed(arguments, (handle, doomed) -> {
            show(arguments, doomed, progress);
            return doomed.total();
        });
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Question("Delete these rows? [y/N] ", List.of("y", "yes"), "Aborted.", false));
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        return listed(arguments, (handle, doomed) -> {
            show(arguments, doomed, progress);
            if (doomed.total() == 0) {
                return Outcome.succeeded("Nothing to prune.");
            }
            if (arguments.flag(DRY_RUN)) {
                progress.warning("[DRY RUN] No rows deleted. Run without --dry-run to execute.");
                return Outcome.succeeded(doomed.total() + " rows would be deleted.");
            }
            return Outcome.succeeded("Successfully pruned " + delete(handle, arguments, doomed, progress) + " rows.");
        });
    }

    /** Lists what goes in temporary tables for the length of one step. */
    private <T> T listed(Arguments arguments, Step<T> step) throws TaskFailure, RunCancelled {
        List<String> selected = selected(arguments);
        OffsetDateTime cutoff = cutoff(arguments);
        try (Handle handle = database.jdbi().open()) {
            handle.createUpdate(Sql.named("operation/drop_doomed")).execute();
            try {
                for (String table : ALL_TABLES) {
                    handle.createUpdate(Sql.named("operation/doom_" + table))
                            .bind("selected", selected.contains(table))
                            .bind("protected", !arguments.flag(SKIP_PROTECTION))
                            .bind("cutoff", cutoff)
                            .bindArray("origins", String.class, (Object[]) origins(arguments))
                            .execute();
                }
                handle.createScript(Sql.named("operation/index_doomed")).execute();
                Doomed doomed = handle.createQuery(Sql.named("operation/count_doomed"))
                        .mapTo(Doomed.class)
                        .one();
                return step.with(handle, doomed);
            } finally {
                handle.createUpdate(Sql.named("operation/drop_doomed")).execute();
            }
        }
    }

    private void show(Arguments arguments, Doomed doomed, Progress progress) throws TaskFailure {
        progress.message("Rows older than " + ISO.format(cutoff(arguments)) + ":");
        for (String table : selected(arguments)) {
            progress.message("* %s:\t%8d".formatted(table, doomed.of(table)));
        }
        progress.message("-".repeat(22));
        progress.message("* total:\t%8d".formatted(doomed.total()));
        progress.message("Counts include children of deleted rows, whatever their age.");
        if (!arguments.flag(SKIP_PROTECTION)) {
            progress.message("Rows linked to an incident are kept.");
        }
    }

    private long delete(Handle handle, Arguments arguments, Doomed doomed, Progress progress) throws RunCancelled {
        long size = arguments.number(BATCH_SIZE);
        long total = 0;
        progress.total(doomed.total());
        for (String table : List.of("tests", "builds", "checkouts")) {
            for (long done = 0; done < doomed.of(table); done += size) {
                progress.checkCancelled();
                long deleted = handle.createQuery(Sql.named("operation/prune_" + table))
                        .bind("done", done)
                        .bind("size", size)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .one();
                total += deleted;
                progress.message("Deleted " + table + "(n=" + deleted + ") total=" + total);
                progress.count(table + " deleted", deleted);
                progress.advance(Math.min(size, doomed.of(table) - done));
            }
        }
        return total;
    }

    private OffsetDateTime cutoff(Arguments arguments) throws TaskFailure {
        return clock.instant()
                .truncatedTo(ChronoUnit.MICROS)
                .minus(Interval.read(arguments.text(OLDER_THAN).orElseThrow()))
                .atOffset(ZoneOffset.UTC);
    }

    private static List<String> selected(Arguments arguments) throws TaskFailure {
        List<String> asked = arguments.list(TABLES);
        List<String> unknown = new ArrayList<>(asked);
        unknown.removeAll(ALL_TABLES);
        if (!unknown.isEmpty()) {
            throw new TaskFailure("Unknown table(s): " + String.join(", ", unknown) + ". Valid options are: "
                    + String.join(", ", ALL_TABLES) + ".");
        }
        return ALL_TABLES.stream().filter(asked::contains).toList();
    }

    /** Null: any. */
    private static String[] origins(Arguments arguments) {
        List<String> origins = arguments.list(ORIGINS);
        return origins.isEmpty() ? null : origins.toArray(String[]::new);
    }
}
