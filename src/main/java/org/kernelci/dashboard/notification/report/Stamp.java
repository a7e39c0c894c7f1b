package org.kernelci.dashboard.notification.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as reports print them, always in UTC (notifications 7.0). */
public final class Stamp {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FRACTION = DateTimeFormatter.ofPattern(".SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final String NONE = "None";

    private Stamp() {}

    /** {@code 2031-03-04 12:00:01.250000+00:00}, without a fraction if that is zero; {@code None} for null. */
    public static String full(OffsetDateTime time) {
        if (time == null) {
            return NONE;
        }
        OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
        return SECONDS.format(utc) + (utc.getNano() < 1000 ? "" : FRACTION.format(utc)) + "+00:00";
    }

    /** {@code 2031-03-04 12:00 UTC}; {@code None} for null. */
    public static String brief(OffsetDateTime time) {
        return time == null ? NONE : BRIEF.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
