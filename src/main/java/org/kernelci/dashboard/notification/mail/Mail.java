package org.kernelci.dashboard.notification.mail;

import java.util.List;

/**
 * One mail as it was rendered (notifications 3.1, 3.2). Its sender is always the bot.
 *
 * @param kind which report it is, such as {@code summary}; for lists
 * @param messageId with angle brackets, see {@link MessageIds}
 * @param to one address, {@code a@b} or {@code Name <a@b>}; null: only Cc
 * @param cc addresses in that form, in the order of the header
 * @param replyTo null: none
 * @param inReplyTo message id with angle brackets; null: none
 * @param body lines end with {@code \n}; sent as it is
 */
public record Mail(
        String kind,
        String messageId,
        String subject,
        String to,
        List<String> cc,
        String replyTo,
        String inReplyTo,
        String body) {

    public Mail {
        cc = List.copyOf(cc);
    }
}
