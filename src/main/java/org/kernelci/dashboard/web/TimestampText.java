package org.kernelci.dashboard.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as conventions 7 writes them: UTC with {@code Z}, six digits of fraction or none. */
public final class TimestampText {

    private static final DateTimeFormatter WHOLE_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssX").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private TimestampText() {}

    public static String of(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        boolean whole = instant.getNano() < 1000;
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return (whole ? WHOLE_SECONDS : MICROSECONDS).format(instant);
        }
        // lists hold a timestamp an item, and a formatter takes longer than all else of the item
        char[] text = (whole ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000000Z").toCharArray();
        put(text, 3, time.getYear());
        put(text, 6, time.getMonthValue());
        put(text, 9, time.getDayOfMonth());
        put(text, 12, time.getHour());
        put(text, 15, time.getMinute());
        put(text, 18, time.getSecond());
        if (!whole) {
            put(text, 25, instant.getNano() / 1000);
        }
        return new String(text);
    }

    /** Writes a number whose last digit stands at {@code last}, over zeros. */
    private static void put(char[] text, int last, int number) {
        for (int rest = number, at = last; rest > 0; rest /= 10, at--) {
            text[at] = (char) ('0' + rest % 10);
        }
    }
}
