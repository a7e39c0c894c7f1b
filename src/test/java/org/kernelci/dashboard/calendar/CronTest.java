package org.kernelci.dashboard.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    /** A Friday. */
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "59 * * * *       | 2026-11-20T12:59:00Z",
                "0 * * * *        | 2026-11-20T13:00:00Z",
                "30 14 * * *      | 2026-11-20T14:30:00Z",
                "30 2 * * *       | 2026-11-21T02:30:00Z",
                "33 3 * * 1       | 2026-11-23T03:33:00Z",
                "0 0 * * Mon      | 2026-11-23T00:00:00Z",
                "10 0 * * 6       | 2026-11-21T00:10:00Z",
                "0 3 * * 7        | 2026-11-22T03:00:00Z",
                "0 3 * * 0        | 2026-11-22T03:00:00Z",
                "0 3 * * 5-7      | 2026-11-21T03:00:00Z",
                "*/15 * * * *     | 2026-11-20T12:15:00Z",
                "5/20 * * * *     | 2026-11-20T12:05:00Z",
                "0 9-17/4 * * *   | 2026-11-20T13:00:00Z",
                "0 0 1 jan *      | 2027-01-01T00:00:00Z",
                "0 0 13 * fri     | 2026-11-27T00:00:00Z",
                "0 0 29 2 *       | 2028-02-29T00:00:00Z",
                "*/3 * * * * *    | 2026-11-20T12:00:03Z",
                "30 0 0 * * *     | 2026-11-21T00:00:30Z",
            })
    void theNextDueTimeFollowsTheFields(String cron, Instant next) {
        assertEquals(Optional.of(next), Cron.parse(cron).after(NOON));
    }

    @Test
    void aDueTimeIsNotAfterItselfButAfterAnythingEarlier() {
        Cron cron = Cron.parse("0 12 * * *");

        assertEquals(Optional.of(Instant.parse("2026-11-21T12:00:00Z")), cron.after(NOON));
        assertEquals(Optional.of(NOON), cron.after(NOON.minusNanos(1)));
        assertEquals(Optional.of(NOON), cron.after(NOON.minusSeconds(1)));
    }

    @Test
    void theDueTimesOfAWhileIncludeItsEndButNotItsStart() {
        Cron cron = Cron.parse("0 * * * *");

        assertEquals(
                List.of(Instant.parse("2026-11-20T13:00:00Z"), Instant.parse("2026-11-20T14:00:00Z")),
                cron.between(NOON, NOON.plusSeconds(7_200), 10));
        assertEquals(List.of(Instant.parse("2026-11-20T13:00:00Z")), cron.between(NOON, NOON.plusSeconds(7_200), 1));
        assertEquals(List.of(), cron.between(NOON, NOON.plusSeconds(3_599), 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "59 * * * *          | every hour at :59",
                "0,30 * * * *        | every 30 minutes",
                "5,30 * * * *        | every hour at :05 and :30",
                "* * * * *           | every minute",
                "*/15 * * * *        | every 15 minutes",
                "*/3 * * * * *       | every 3 seconds",
                "* * * * * *         | every second",
                "30 14 * * *         | every day at 14:30",
                "30 2,14 * * *       | every day at 02:30 and 14:30",
                "33 3 * * 1          | every Monday at 03:33",
                "0 0 * * 6,7         | every Sunday and Saturday at 00:00",
                "0 6 1 * *           | on day 1 of every month at 06:00",
                "0 6 1 1,7 *         | on day 1 in January and July at 06:00",
                "0 6 * 12 *          | every day in December at 06:00",
                "0 6 13 * 5          | every Friday and on day 13 of every month at 06:00",
                "*/10 * * * 1        | every 10 minutes, every Monday",
                "*/10 8,9 * * *      | every day at hours 8 and 9, minutes 0, 10, 20, 30, 40 and 50",
                "7 0 6 * * *         | every day at hours 6, minutes 0, seconds 7",
            })
    void aScheduleIsSaidInWords(String cron, String words) {
        assertEquals(words, Cron.parse(cron).words());
    }

    @Test
    void aTimerGetsListsOfNumbers() {
        Cron cron = Cron.parse("10-12 */6 * * sat,7");

        assertEquals(
                List.of("0", "10,11,12", "0,6,12,18", "*", "*", "0,6"),
                List.of(cron.second(), cron.minute(), cron.hour(), cron.dayOfMonth(), cron.month(), cron.dayOfWeek()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * * *",
                "60 * * * *",
                "-1 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 8",
                "*/0 * * * *",
                "5-1 * * * *",
                "1,,2 * * * *",
                "1/2/3 * * * *",
                "x * * * *",
                "* * * * monday",
                "0 0 31 2 *",
                "99999999999 * * * *"
            })
    void whatIsNoScheduleIsRefused(String cron) {
        assertThrows(IllegalArgumentException.class, () -> Cron.parse(cron));
    }

    @Test
    void aRefusalNamesTheFieldAndItsRange() {
        assertEquals(
                "\"24\" is no hour (0 to 23, with *, -, / and commas)",
                assertThrows(IllegalArgumentException.class, () -> Cron.parse("0 24 * * *"))
                        .getMessage());
        assertEquals(
                "\"monday\" is no day of week (0 to 7 or sun to sat, with *, -, / and commas)",
                assertThrows(IllegalArgumentException.class, () -> Cron.parse("0 1 * * monday"))
                        .getMessage());
    }
}
