package org.kernelci.dashboard.notification.issue;

import java.time.OffsetDateTime;

/**
 * An issue as the bookkeeping knows it (notifications 5.2).
 *
 * @param type {@code build}, {@code boot}, {@code test} or null
 * @param state {@code unsent}, {@code sent} or {@code ignored}
 * @param sent when its report was queued; null: not yet
 * @param ignoredBy who wants no report of it
 * @param comment the issue's; null also when the issue is not stored
 */
public record KnownIssue(
        long id,
        String issueId,
        int issueVersion,
        String type,
        String state,
        OffsetDateTime sent,
        String messageId,
        OffsetDateTime ignored,
        String ignoredBy,
        String comment) {}
