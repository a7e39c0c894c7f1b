package org.kernelci.dashboard.notification.activity;

import java.util.Locale;

/** Numbers as the mail prints them. */
final class Figure {

    private Figure() {}

    /** With a comma before every three digits. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code +1,480 (+8%)}; the percentage only if there was something before. */
    static String changeWithPercentage(long now, long before) {
        if (now == before || before == 0) {
            return change(now, before);
        }
        // half to even, as in 12.5 to 12
        long percent = (long) Math.rint((double) (now - before) / before * 100);
        return change(now, before) + " (" + (percent > 0 ? "+" : "") + percent + "%)";
    }

    /** {@code +1,480}, {@code -3} or {@code 0}. */
    static String change(long now, long before) {
        return (now > before ? "+" : "") + of(now - before);
    }

    /** A label in a column of that many characters, which it may exceed. */
    static String label(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    /** Characters, not units of UTF-16. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
