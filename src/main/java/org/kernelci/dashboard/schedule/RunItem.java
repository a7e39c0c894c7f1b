package org.kernelci.dashboard.schedule;

import java.time.Instant;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * A run as lists show it.
 *
 * @param job null for a task outside jobs
 * @param requestedBy null for a timer
 * @param due null when it belongs to no due time
 * @param seconds that it took, or has taken so far
 * @param total steps in all; null while the task doesn't know
 * @param counts object of numbers by name
 */
public record RunItem(
        long id,
        String job,
        String task,
        String trigger,
        String requestedBy,
        Instant due,
        Instant started,
        Instant finished,
        double seconds,
        String node,
        String state,
        boolean running,
        Long total,
        long done,
        Jsonb counts,
        String message,
        String cancelledBy) {}
