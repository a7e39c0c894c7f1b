package org.kernelci.dashboard.notification.mail;

import java.util.List;

/**
 * What came of one attempt to send a mail. Recipients that are neither accepted nor refused may be tried again, unless it
 * is uncertain.
 *
 * @param certainty what is known
 * @param answer the mail server's words, or why there were none
 * @param accepted addresses that it was accepted for
 * @param refused addresses that it was refused for, for good
 */
record Receipt(Certainty certainty, String answer, List<String> accepted, List<String> refused) {

    enum Certainty {
        /** The two lists say it all. */
        CERTAIN,
        /** So they do; and the next mail would fare no better, because nobody could be talked to. */
        UNREACHABLE,
        /** The server may have accepted the mail, or not. */
        UNCERTAIN
    }

    private static final int LONGEST_ANSWER = 4000;

    Receipt {
        // a server's words, not ours
        answer = answer.replace("\0", "").strip();
        answer = answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER));
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /** Accepted for nobody, and trying again may help. */
    static Receipt failed(String answer) {
        return new Receipt(Certainty.CERTAIN, answer, List.of(), List.of());
    }

    static Receipt unreachable(String answer) {
        return new Receipt(Certainty.UNREACHABLE, answer, List.of(), List.of());
    }

    static Receipt uncertain(String answer) {
        return new Receipt(Certainty.UNCERTAIN, answer, List.of(), List.of());
    }
}
