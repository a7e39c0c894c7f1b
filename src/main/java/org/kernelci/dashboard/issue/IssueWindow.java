package org.kernelci.dashboard.issue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kernelci.dashboard.web.QueryNumber;
import org.kernelci.dashboard.web.Refusal;

/** The window of the issue listing, both bounds included, microseconds kept (api-core 6.2). */
record IssueWindow(Instant from, Instant to) {

    private static final Duration DEFAULT_LENGTH = Duration.ofDays(7);
    private static final int LAST_YEAR = 9999;
    private static final long MICROS = 1_000_000;

    /** Beyond this no calendar of the platform reaches. */
    private static final double MOST_SECONDS = 3e16;

    /**
     * @param start seconds since the epoch, UTC, as the client sent it
     * @param end as {@code start}
     * @throws Refusal with status 400 for a bound that can't be read or a start after the end
     */
    static IssueWindow of(Optional<String> start, Optional<String> end, Instant now) {
        Instant to = end.map(IssueWindow::moment).orElseGet(() -> now.truncatedTo(ChronoUnit.MICROS));
        Instant from = start.map(IssueWindow::moment).orElseGet(() -> to.minus(DEFAULT_LENGTH));
        if (year(from) < 1) {
            throw Refusal.error(400, "date value out of range");
        }
        if (from.isAfter(to)) {
            throw Refusal.error(400, "start_date must be before end_date");
        }
        return new IssueWindow(from, to);
    }

    private static Instant moment(String text) {
        OptionalDouble read = QueryNumber.decimal(text);
        if (read.isEmpty()) {
            throw Refusal.error(400, "could not convert string to float: " + quoted(text));
        }
        double seconds = read.getAsDouble();
        if (Double.isNaN(seconds)) {
            throw Refusal.error(400, "Invalid value NaN (not a number)");
        }
        if (Double.isInfinite(seconds)) {
            throw Refusal.error(400, "cannot convert float infinity to integer");
        }
        if (Math.abs(seconds) > MOST_SECONDS) {
            throw Refusal.error(400, "timestamp out of range for platform time_t");
        }
        BigInteger micros = new BigDecimal(seconds)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
        BigInteger[] parts = micros.divideAndRemainder(BigInteger.valueOf(MICROS));
        Instant moment = Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact() * 1000);
        if (year(moment) < 1 || year(moment) > LAST_YEAR) {
            throw Refusal.error(400, "year must be in 1..9999, not " + year(moment));
        }
        return moment;
    }

    private static int year(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).getYear();
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        String inside = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return quote + (quote == '\'' ? inside.replace("'", "\\'") : inside) + quote;
    }
}
