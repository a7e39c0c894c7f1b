package org.kernelci.dashboard.notification.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail as a sender takes it from the outbox.
 *
 * @param claim attempt that owns the mail
 * @param tries attempts since it was queued, this one included
 * @param toAddress null: only Cc
 * @param accepted addresses that have it already
 * @param refused addresses, or what should have been some, that were refused for good
 */
record QueuedMail(
        long id,
        long claim,
        int tries,
        String kind,
        String messageId,
        String subject,
        String toAddress,
        List<String> cc,
        String replyTo,
        String inReplyTo,
        String body,
        Instant queuedAt,
        List<String> accepted,
        List<String> refused) {

    Mail mail() {
        return new Mail(kind, messageId, subject, toAddress, cc, replyTo, inReplyTo, body);
    }

    Recipients recipients() {
        return Recipients.of(toAddress, cc);
    }

    /** Whether an address needs no further attempt. */
    boolean isDoneWith(String address) {
        return accepted.contains(address) || refused.contains(address);
    }
}
