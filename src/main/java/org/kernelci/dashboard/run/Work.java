package org.kernelci.dashboard.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run is to do, and why.
 *
 * @param job key of the job; null for a task outside jobs
 * @param requestedBy who asked for it; null for a timer
 * @param due time of the schedule; null when it runs at no such time
 * @param limit how long it may take; null: as long as it likes
 * @param pings whether the health-check monitor hears of it
 */
public record Work(
        String job,
        Task task,
        Arguments arguments,
        Trigger trigger,
        String requestedBy,
        Instant due,
        Duration limit,
        boolean pings) {

    /** A task that somebody starts outside any job. */
    public static Work byHand(Task task, Arguments arguments, String requestedBy) {
        return new Work(null, task, arguments, Trigger.MANUAL, requestedBy, null, null, false);
    }

    /** What may go on once at a time over all servers: the job, or the task outside jobs. */
    public String name() {
        return job == null ? task.name() : job;
    }

    Optional<Duration> timeLimit() {
        return Optional.ofNullable(limit);
    }
}
