package org.kernelci.dashboard.schedule;

import java.time.Instant;

/**
 * Who paused a job, or all of them.
 *
 * @param everything whether all jobs are paused
 * @param note null without one
 */
record Pause(boolean everything, String pausedBy, Instant pausedAt, String note) {

    String reason() {
        return (everything ? "all jobs were paused by " : "paused by ") + pausedBy + (note == null ? "" : ": " + note);
    }
}
