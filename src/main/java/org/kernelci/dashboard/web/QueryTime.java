package org.kernelci.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as query strings spell it (conventions 6.3): a date, a date with a time, or an epoch number.
 *
 * @param instant the moment, with microseconds; empty when the text is no moment
 * @param problem why the text is no moment; empty when it is one
 */
record QueryTime(Optional<Instant> instant, String problem) {

    private static final Pattern DATE_AND_TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[Tt _](\\d\\d):(\\d\\d)"
            + "(?::(\\d\\d)(?:[.,](\\d+))?)?(?:[Zz]|([+-])(\\d\\d):?(\\d\\d))?");

    private static final Pattern EPOCH = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)");

    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(20_000_000_000L);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    static QueryTime of(String text) {
        if (EPOCH.matcher(text).matches()) {
            return epoch(new BigDecimal(text.endsWith(".") ? text + "0" : text));
        }
        String problem = dateProblem(text);
        if (problem.isEmpty()) {
            return at(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        Matcher parts = DATE_AND_TIME.matcher(text);
        if (!parts.matches() || !dateProblem(parts.group(1)).isEmpty()) {
            return not(problem);
        }
        try {
            return at(LocalDate.parse(parts.group(1)).atTime(time(parts)).toInstant(offset(parts)));
        } catch (DateTimeException outOfRange) {
            return not(problem);
        }
    }

    private static LocalTime time(Matcher parts) {
        int second = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        String fraction = parts.group(5) == null ? "" : parts.group(5);
        int micros = Integer.parseInt((fraction + "000000").substring(0, 6));
        return LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), second, micros * 1000);
    }

    private static ZoneOffset offset(Matcher parts) {
        if (parts.group(6) == null) {
            return ZoneOffset.UTC;
        }
        int sign = parts.group(6).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * Integer.parseInt(parts.group(7)), sign * Integer.parseInt(parts.group(8)));
    }

    /** Seconds, or milliseconds when the number is too large for a date in seconds. */
    private static QueryTime epoch(BigDecimal number) {
        BigDecimal seconds = number.abs().compareTo(MOST_SECONDS) > 0 ? number.movePointLeft(3) : number;
        if (seconds.compareTo(BigDecimal.valueOf(AFTER_LAST.getEpochSecond())) >= 0) {
            return not("dates after 9999 are not supported as unix timestamps");
        }
        if (seconds.compareTo(BigDecimal.valueOf(FIRST.getEpochSecond())) < 0) {
            return not("dates before 0000 are not supported as unix timestamps");
        }
        long micros =
                seconds.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return at(Instant.EPOCH
                .plusSeconds(Math.floorDiv(micros, 1_000_000L))
                .plusNanos(Math.floorMod(micros, 1_000_000L) * 1000));
    }

    /** What keeps the text from being a date alone, in the order in which its letters are looked at. */
    private static String dateProblem(String text) {
        if (text.length() < 10) {
            return "input is too short";
        }
        if (!digits(text, 0, 4)) {
            return "invalid character in year";
        }
        if (text.charAt(4) != '-') {
            return "invalid date separator, expected `-`";
        }
        if (!digits(text, 5, 7)) {
            return "invalid character in month";
        }
        if (text.charAt(7) != '-') {
            return "invalid date separator, expected `-`";
        }
        if (!digits(text, 8, 10)) {
            return "invalid character in day";
        }
        return rangeProblem(text);
    }

    private static String rangeProblem(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8, 10));
        if (month < 1 || month > 12) {
            return "month value is outside expected range of 1-12";
        }
        if (day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return "day value is outside expected range";
        }
        if (year == 0) {
            return "year 0 is out of range";
        }
        return text.length() > 10 ? "unexpected extra characters at the end of the input" : "";
    }

    private static boolean digits(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static QueryTime at(Instant instant) {
        boolean supported = !instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST);
        return supported ? new QueryTime(Optional.of(instant), "") : not("year is out of range");
    }

    private static QueryTime not(String problem) {
        return new QueryTime(Optional.empty(), problem);
    }
}
