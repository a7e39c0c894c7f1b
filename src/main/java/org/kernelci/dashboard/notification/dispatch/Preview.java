package org.kernelci.dashboard.notification.dispatch;

import java.util.List;
import org.kernelci.dashboard.notification.mail.Mail;
import org.kernelci.dashboard.run.RunState;

/**
 * What a run would do.
 *
 * @param messages lines that the run would log
 * @param state how the run would end if it were to send
 */
public record Preview(List<Item> reports, List<String> messages, RunState state, String message) {

    /**
     * One mail.
     *
     * @param messageId an example: a run makes another
     * @param reason why it would not be sent; null if it would
     */
    public record Item(
            String kind,
            String subject,
            String to,
            List<String> cc,
            String replyTo,
            String inReplyTo,
            String messageId,
            String body,
            boolean wouldSend,
            String reason) {

        static Item of(Mail mail, String reason) {
            return new Item(
                    mail.kind(),
                    mail.subject(),
                    mail.to(),
                    mail.cc(),
                    mail.replyTo(),
                    mail.inReplyTo(),
                    mail.messageId(),
                    mail.body(),
                    reason == null,
                    reason);
        }
    }
}
