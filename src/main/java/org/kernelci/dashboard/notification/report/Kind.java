package org.kernelci.dashboard.notification.report;

import java.util.Locale;

/** What a mail is about. */
public enum Kind {
    ANNOUNCEMENT,
    BUILD_ISSUE,
    BOOT_ISSUE,
    TEST,
    SUMMARY,
    HARDWARE,
    METRICS,
    FAKE;

    /** The name that operators and the outbox see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether copies go to the list for regressions, if the tree is one of those that it follows. */
    boolean regression() {
        return this == BUILD_ISSUE || this == BOOT_ISSUE || this == TEST;
    }
}
