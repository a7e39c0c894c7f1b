package org.kernelci.dashboard.notification.mail;

import java.security.SecureRandom;

/** Message ids (notifications 3.1): {@code <hundredths-of-seconds-since-epoch.process.random@kernelci.org>}. */
public final class MessageIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageIds() {}

    /** A new id with its angle brackets. The time in it only keeps ids apart, so it is the machine's. */
    public static String next() {
        return "<" + System.currentTimeMillis() / 10
                + "." + ProcessHandle.current().pid()
                + "." + Long.toUnsignedString(RANDOM.nextLong())
                + "@kernelci.org>";
    }
}
