package org.kernelci.dashboard.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A job as the list shows it (schedules-and-alerts 7.3). Null is: none, never.
 *
 * @param status {@code running}, {@code undeployed} (its task isn't on this server), {@code disabled}, {@code blocked}
 *     (this instance must not send its reports), {@code paused} or {@code scheduled}, the first that holds
 * @param cron schedule in UTC; {@code words} says it in English
 * @param next when it runs next; null unless it will
 * @param nextTimes next three times of the schedule, whether it will run or not
 * @param overdueSince the due time at which it should have run
 * @param failuresInRow runs that failed since the last success
 * @param parameters scheduled values by name
 * @param modes how an operator may run a job that sends mails
 */
public record JobItem(
        String key,
        String description,
        String task,
        String status,
        String cron,
        String words,
        Instant next,
        List<Instant> nextTimes,
        PauseItem paused,
        boolean overdue,
        Instant overdueSince,
        RunItem running,
        RunItem last,
        Instant lastSuccess,
        long failuresInRow,
        Map<String, String> parameters,
        boolean mails,
        List<String> modes,
        boolean catchUp,
        long limitSeconds,
        Check ping) {

    /** Who paused it, when and why. */
    public record PauseItem(String by, Instant at, String note) {}

    /**
     * The job's check at the health-check monitor.
     *
     * @param variable that configures it; null for a job without a check
     */
    public record Check(String variable, boolean configured, LastPing last) {}

    /**
     * @param phase {@code start}, {@code success} or {@code fail}
     * @param result {@code ok}, or what went wrong
     */
    public record LastPing(long run, String phase, String result) {}
}
