package org.kernelci.dashboard.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kernelci.dashboard.background.GrowingPauses;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.notification.mail.Receipt.Certainty;

/**
 * What an attempt means for its mail.
 *
 * @param state of the mail, as its table names them
 * @param result of the attempt, as its table names them
 * @param due next attempt; null: none
 * @param accepted addresses that have it now
 * @param refused addresses that will not get it
 * @param error what operators should read; null when all is well
 */
record Verdict(
        String state,
        String result,
        Instant due,
        List<String> accepted,
        List<String> refused,
        String error,
        String answer) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    static Verdict of(QueuedMail mail, Receipt receipt, MailSettings settings, Instant now) {
        if (receipt.certainty() == Certainty.UNCERTAIN) {
            return new Verdict(
                    "uncertain", "uncertain", null, List.of(), List.of(), receipt.answer(), receipt.answer());
        }
        List<String> left = left(mail, receipt);
        boolean again = !left.isEmpty() && mail.tries() < settings.retryLimit();
        List<String> refused = new ArrayList<>(receipt.refused());
        if (!again) {
            refused.addAll(left);
        }
        boolean anybody = !mail.accepted().isEmpty() || !receipt.accepted().isEmpty();
        boolean everybody = refused.isEmpty() && mail.refused().isEmpty();
        String end = anybody ? (everybody ? "sent" : "partial") : "undeliverable";
        return new Verdict(
                again ? "queued" : end,
                result(receipt, left),
                again ? now.plus(new GrowingPauses(settings.firstPause(), LONGEST_PAUSE).after(mail.tries())) : null,
                receipt.accepted(),
                refused,
                !again && end.equals("sent") ? null : receipt.answer(),
                receipt.answer());
    }

    private static List<String> left(QueuedMail mail, Receipt receipt) {
        return mail.recipients().addresses().stream()
                .filter(address -> !mail.isDoneWith(address))
                .filter(address -> !receipt.accepted().contains(address))
                .filter(address -> !receipt.refused().contains(address))
                .toList();
    }

    private static String result(Receipt receipt, List<String> left) {
        if (receipt.accepted().isEmpty()) {
            return left.isEmpty() ? "refused" : "failed";
        }
        return left.isEmpty() && receipt.refused().isEmpty() ? "sent" : "partial";
    }
}
