package org.kernelci.dashboard.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The ingestion at one moment, as operators see it.
 *
 * @param enabled whether the node that answers has a spool
 * @param intake whether it takes submissions over HTTP
 * @param totals sums of the minutes
 * @param minutes the last sixty, oldest first, all nodes together; the last is the running one
 */
record IngestionPicture(
        boolean enabled,
        String node,
        boolean intake,
        List<SpoolPicture> spools,
        Queues queues,
        Totals totals,
        List<Minute> minutes) {

    /**
     * What a node's spool holds.
     *
     * @param oldestWaitingAt null when nothing waits
     * @param oldestWaitingSeconds its age; null when nothing waits
     * @param own whether it is the spool of the node that answers
     */
    record SpoolPicture(
            String node,
            String directory,
            int waiting,
            int retry,
            int failed,
            Instant oldestWaitingAt,
            Long oldestWaitingSeconds,
            Instant seenAt,
            boolean own) {

        static SpoolPicture of(IngestionQueries.SpoolRow row, Instant now) {
            return new SpoolPicture(
                    row.node(),
                    row.directory(),
                    row.waiting(),
                    row.retry(),
                    row.failed(),
                    row.oldestWaitingAt(),
                    age(row.oldestWaitingAt(), now),
                    row.seenAt(),
                    false);
        }

        static SpoolPicture own(String node, SpoolState state, Instant now) {
            return new SpoolPicture(
                    node,
                    state.directory(),
                    state.waiting(),
                    state.retry(),
                    state.failed(),
                    state.oldestWaitingAt(),
                    age(state.oldestWaitingAt(), now),
                    now,
                    true);
        }
    }

    /**
     * Work of the counters.
     *
     * @param aggregation queue rows that wait
     * @param lagSeconds age of the oldest of them; null when none waits
     * @param refused queue rows that cannot be counted
     * @param pendingTests rows of the existing backend's ingester
     * @param pendingBuilds rows of the existing backend's ingester
     */
    record Queues(
            long aggregation,
            Instant oldestQueuedAt,
            Long lagSeconds,
            long refused,
            long pendingTests,
            long pendingBuilds) {

        static Queues of(IngestionQueries.QueueRow row, Instant now) {
            return new Queues(
                    row.aggregation(),
                    row.oldestQueuedAt(),
                    age(row.oldestQueuedAt(), now),
                    row.refused(),
                    row.pendingTests(),
                    row.pendingBuilds());
        }
    }

    /** @param bytes size of the files */
    record Minute(Instant minute, long files, long rows, long tests, long bytes, long failed, long postponed) {}

    /** @param bytes size of the files */
    record Totals(long files, long rows, long tests, long bytes, long failed, long postponed) {

        static Totals of(List<Minute> minutes) {
            return new Totals(
                    sum(minutes, Minute::files),
                    sum(minutes, Minute::rows),
                    sum(minutes, Minute::tests),
                    sum(minutes, Minute::bytes),
                    sum(minutes, Minute::failed),
                    sum(minutes, Minute::postponed));
        }

        private static long sum(List<Minute> minutes, ToLongFunction<Minute> part) {
            return minutes.stream().mapToLong(part).sum();
        }
    }

    private static Long age(Instant since, Instant now) {
        return since == null ? null : Math.max(0, Duration.between(since, now).toSeconds());
    }
}
