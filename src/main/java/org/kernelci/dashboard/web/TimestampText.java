package org.kernelci.dashboard.web;

import java.time.Instant;
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
        return (instant.getNano() < 1000 ? WHOLE_SECONDS : MICROSECONDS).format(instant);
    }
}
