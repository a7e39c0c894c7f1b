package org.kernelci.dashboard.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Refusal;

class IssueWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");

    @Test
    void withoutBoundsItIsTheLastWeekUpToNow() {
        assertEquals(window("2026-11-16T10:00:00.123456Z", "2026-11-23T10:00:00.123456Z"), read(null, null));
    }

    @Test
    void withoutStartItIsTheWeekBeforeTheEnd() {
        assertEquals(window("1969-12-31T00:00:00Z", "1970-01-07T00:00:00Z"), read(null, "518400"));
    }

    @Test
    void boundsKeepTheirMicroseconds() {
        assertEquals(window("1969-12-31T23:59:59.5Z", "1970-01-01T00:00:00.000001Z"), read("-0.5", " 1e-6 "));
    }

    @Test
    void aWindowMayBeOneMoment() {
        assertEquals(window("1970-01-01T00:00:05Z", "1970-01-01T00:00:05Z"), read("5", "5.0"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "abc, 0, could not convert string to float: 'abc'",
                "it's, 0, could not convert string to float: \"it's\"",
                "``, 0, could not convert string to float: ''",
                "0, NaN, Invalid value NaN (not a number)",
                "0, -inf, cannot convert float infinity to integer",
                "0, 1e30, timestamp out of range for platform time_t",
                "0, 999999999999, `year must be in 1..9999, not 33658`",
                "-62135596801, 0, `year must be in 1..9999, not 0`",
                "2, 1, start_date must be before end_date"
            })
    void anUnreadableBoundIsRefusedInWords(String start, String end, String words) {
        assertEquals(words, refusal(start, end));
    }

    @Test
    void aStartInTheFutureNeedsAnEnd() {
        assertEquals("start_date must be before end_date", refusal("99999999999", null));
    }

    @Test
    void theEndIsReadFirst() {
        assertEquals("could not convert string to float: 'end'", refusal("start", "end"));
    }

    @Test
    void anEndInTheFirstWeekOfTheCalendarNeedsAStart() {
        assertEquals("date value out of range", refusal(null, "-62135596800"));
        assertEquals(
                Instant.parse("0001-01-01T00:00:00Z"),
                read("-62135596800", "-62135596800").from());
    }

    private static IssueWindow window(String from, String to) {
        return new IssueWindow(Instant.parse(from), Instant.parse(to));
    }

    private static IssueWindow read(String start, String end) {
        return IssueWindow.of(Optional.ofNullable(start), Optional.ofNullable(end), NOW);
    }

    private static String refusal(String start, String end) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(start, end));
        assertEquals(400, refusal.status());
        return ((ErrorBody.Text) refusal.body()).error();
    }
}
