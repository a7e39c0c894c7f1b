package org.kernelci.dashboard.notification.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A mail in a list of the operators' API.
 *
 * @param due next attempt; null unless it is queued
 * @param tries attempts since it was queued, the last time by hand
 * @param lastError why the last attempt failed, or why it is not sent at all; null when all is well
 * @param refused recipients that will not get it
 * @param actions what may be done with it now: {@code resend}, {@code drop}
 */
public record MailItem(
        long id,
        Long run,
        String kind,
        String subject,
        String to,
        List<String> cc,
        String messageId,
        String state,
        Instant queuedAt,
        Instant due,
        int tries,
        int triesLeft,
        Instant lastTryAt,
        Instant finishedAt,
        String lastError,
        List<String> refused,
        List<String> actions) {

    static final Set<String> STATES =
            Set.of("queued", "claimed", "sending", "sent", "partial", "held", "uncertain", "undeliverable", "dropped");

    /** From these a mail may be sent again; from sent too, if somebody insists. */
    static final Set<String> RESENDABLE = Set.of("queued", "held", "uncertain", "undeliverable", "partial", "dropped");

    static final Set<String> DROPPABLE = Set.of("queued", "held", "uncertain", "undeliverable", "partial");

    /** As stored. */
    record Row(
            long id,
            Long run,
            String kind,
            String subject,
            String toAddress,
            List<String> cc,
            String messageId,
            String state,
            Instant queuedAt,
            Instant dueAt,
            int tries,
            Instant lastTryAt,
            Instant finishedAt,
            String lastError,
            List<String> refused) {

        MailItem item(int retryLimit) {
            List<String> actions = new ArrayList<>();
            if (RESENDABLE.contains(state) || state.equals("sent")) {
                actions.add("resend");
            }
            if (DROPPABLE.contains(state)) {
                actions.add("drop");
            }
            return new MailItem(
                    id,
                    run,
                    kind,
                    subject,
                    toAddress,
                    cc,
                    messageId,
                    state,
                    queuedAt,
                    state.equals("queued") ? dueAt : null,
                    tries,
                    Math.max(0, retryLimit - tries),
                    lastTryAt,
                    finishedAt,
                    lastError,
                    refused,
                    actions);
        }
    }
}
