package org.kernelci.dashboard.notification.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * All of one mail for the operators' API.
 *
 * @param accepted addresses that the mail server has accepted it for
 * @param handledBy who sent it again or dropped it last; null: nobody
 * @param headers as they travel, decoded
 * @param attempts newest first
 */
public record MailDetails(
        @JsonUnwrapped MailItem mail,
        String replyTo,
        String inReplyTo,
        String body,
        List<String> accepted,
        String handledBy,
        Instant handledAt,
        List<HeaderLine> headers,
        List<Attempt> attempts) {

    /** One header of a mail. */
    public record HeaderLine(String name, String value) {}

    /**
     * One attempt to send a mail.
     *
     * @param result {@code sent}, {@code partial}, {@code failed}, {@code refused}, {@code uncertain} or {@code abandoned};
     *     null while it goes on
     * @param answer the mail server's words, or why there were none
     */
    public record Attempt(long id, String node, Instant startedAt, Instant endedAt, String result, String answer) {}

    /** What only this answer has, as stored. */
    record Rest(
            String replyTo,
            String inReplyTo,
            String body,
            List<String> accepted,
            String handledBy,
            Instant handledAt) {}
}
