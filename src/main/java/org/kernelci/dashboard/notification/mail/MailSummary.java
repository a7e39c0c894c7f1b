package org.kernelci.dashboard.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the outbox is, for the operators' API.
 *
 * @param server null unless mails are sent
 * @param login whether a password is configured
 * @param counts mails in each state, all states
 * @param lastFailure the newest attempt that did not succeed; null: none
 */
public record MailSummary(
        String backend,
        String server,
        boolean login,
        Map<String, Long> counts,
        Instant oldestQueuedAt,
        Long oldestQueuedSeconds,
        Instant lastSentAt,
        Failure lastFailure,
        int perMinute,
        long triesLastMinute,
        int retryLimit,
        List<String> kinds,
        List<String> warnings) {

    /** An attempt that did not succeed. */
    public record Failure(Instant at, long mail, String error) {}

    /** Mails queued on a day in UTC, by what became of them. */
    public record Day(
            String day,
            long queued,
            long sent,
            long partial,
            long undeliverable,
            long uncertain,
            long held,
            long other) {}

    /** Mails of one state and kind. */
    record Count(String state, String kind, long mails) {}

    /** Null: never. */
    record Times(Instant oldestQueuedAt, Instant lastSentAt, long triesLastMinute) {}
}
