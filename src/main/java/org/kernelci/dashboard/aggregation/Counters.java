package org.kernelci.dashboard.aggregation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.DatabaseErrors;
import org.kernelci.dashboard.persistence.Sql;

/** Recomputes the counters of the tree identities that queued work touched. Thread-safe. */
public final class Counters {

    private static final Logger LOG = System.getLogger(Counters.class.getName());

    /** Key space of the advisory locks, so that they meet no other use of such locks in the database. */
    private static final int LOCK_SPACE = 0x636e7472;

    /** Queue rows in one transaction; most name a checkout, so this bounds how many tests it reads. */
    private static final int CLAIM = 300;

    private static final int REFERENCE_ROWS = 10_000;

    /** Statements that find out what the counters of the touched identities must be. */
    static final List<String> COMPUTE = List.of(
            "aggregation/sort_in_memory",
            "aggregation/touched_checkouts",
            "aggregation/analyze_touched",
            "aggregation/counted_tests",
            "aggregation/analyze_counted",
            "aggregation/rollup_buckets",
            "aggregation/hardware_rows",
            "aggregation/index_buckets",
            "aggregation/analyze_rows");

    /** Statements that bring {@code tree_tests_rollup} to what was computed. */
    static final List<String> WRITE_ROLLUP = List.of("aggregation/remove_empty_buckets", "aggregation/write_rollup");

    /** Statements that bring the other two tables to what was computed. */
    static final List<String> WRITE_LISTINGS = List.of(
            "aggregation/remove_empty_hardware",
            "aggregation/write_hardware",
            "aggregation/clear_left_listings",
            "aggregation/write_tree_listing");

    /** The statements whose rows are counted, and what they write. */
    private static final Map<String, String> WRITTEN_TABLES = Map.of(
            "aggregation/write_rollup", "tree_tests_rollup",
            "aggregation/write_hardware", "hardware_status",
            "aggregation/write_tree_listing", "tree_listing");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Meters meters;

    /** Counts metrics for nobody. */
    public Counters(Jdbi jdbi, Clock clock) {
        this(jdbi, clock, new Meters());
    }

    public Counters(Jdbi jdbi, Clock clock, Meters meters) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Works through one helping of the queue.
     *
     * @return how many queue rows were taken; zero when there is nothing to do
     * @throws JdbiException when the transaction failed for a reason that may pass; the rows stay queued
     */
    public int update() {
        long begin = System.nanoTime();
        try {
            int claimed = recount(CLAIM);
            if (claimed > 0) {
                meters.time("aggregation_batch_seconds", Duration.ofNanos(System.nanoTime() - begin));
            }
            return claimed;
        } catch (JdbiException failure) {
            countFailure(failure);
            if (DatabaseErrors.refusalOfData(failure).isEmpty()) {
                throw failure;
            }
            return recountOneByOne();
        }
    }

    /** A deadlock ends the whole transaction, whichever table it was about; the existing dashboards ask for this label. */
    private void countFailure(JdbiException failure) {
        if (DatabaseErrors.isDeadlock(failure)) {
            meters.count("aggregation_deadlock_retries", "table", "tree_listing");
        } else {
            meters.count("aggregation_errors");
        }
    }

    /** How many rows wait in the queue. */
    public long queued() {
        return jdbi.withHandle(handle -> handle.createQuery(Sql.named("aggregation/queued"))
                .mapTo(Long.class)
                .one());
    }

    /** Moves the ready rows of the reference's queues into ours (data-model 5.1, 5.2). */
    public void takeReferenceQueues() {
        for (String queue : List.of("aggregation/take_reference_tests", "aggregation/take_reference_builds")) {
            while (jdbi.withHandle(handle -> handle.createUpdate(Sql.named(queue))
                            .bind("limit", REFERENCE_ROWS)
                            .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .execute())
                    > 0) {
                LOG.log(Level.DEBUG, "took rows: {0}", queue);
            }
        }
    }

    /** Finds the row that the database cannot count and sets it aside, so that it holds up nothing else. */
    private int recountOneByOne() {
        int done = 0;
        while (done < CLAIM) {
            try {
                if (recount(1) == 0) {
                    return done;
                }
            } catch (JdbiException failure) {
                Optional<String> refusal = DatabaseErrors.refusalOfData(failure);
                if (refusal.isEmpty()) {
                    throw failure;
                }
                LOG.log(Level.ERROR, "queued work cannot be counted, set aside: {0}", refusal.get());
                jdbi.useHandle(handle -> handle.createUpdate(Sql.named("aggregation/refuse_first"))
                        .bind("reason", refusal.get())
                        .execute());
            }
            done++;
        }
        return done;
    }

    private int recount(int claim) {
        Map<String, Integer> written = new HashMap<>();
        int taken = jdbi.inTransaction(handle -> {
            int claimed = handle.createUpdate(Sql.named("aggregation/claim"))
                    .bind("limit", claim)
                    .execute();
            if (claimed > 0) {
                run(handle, "aggregation/touched_identities");
                lockIdentities(handle);
                runAll(handle, COMPUTE);
                Stream.concat(WRITE_ROLLUP.stream(), WRITE_LISTINGS.stream()).forEach(name -> {
                    int rows = run(handle, name);
                    Optional.ofNullable(WRITTEN_TABLES.get(name)).ifPresent(table -> written.put(table, rows));
                });
            }
            return claimed;
        });
        written.forEach((table, rows) -> meters.count(rows, "aggregation_records_written", "table", table));
        return taken;
    }

    /** Waits until nobody else counts the identities in {@code touched_identities}, to the end of the transaction. */
    static void lockIdentities(Handle handle) {
        handle.createQuery(Sql.named("aggregation/lock_identities"))
                .bind("space", LOCK_SPACE)
                .mapTo(String.class)
                .list();
    }

    static void runAll(Handle handle, List<String> statements) {
        statements.forEach(name -> run(handle, name));
    }

    private static int run(Handle handle, String name) {
        return handle.createUpdate(Sql.named(name)).execute();
    }
}
