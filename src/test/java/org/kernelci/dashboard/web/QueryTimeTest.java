package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20T00:00:00Z",
        "2026-11-20T10:20, 2026-11-20T10:20:00Z",
        "2026-11-20t10:20:30, 2026-11-20T10:20:30Z",
        "2026-11-20 10:20:30, 2026-11-20T10:20:30Z",
        "2026-11-20_10:20:30z, 2026-11-20T10:20:30Z",
        "2026-11-20T10:20:30.5Z, 2026-11-20T10:20:30.5Z",
        "'2026-11-20T10:20:30,25', 2026-11-20T10:20:30.25Z",
        "2026-11-20T10:20:30.1234569, 2026-11-20T10:20:30.123456Z",
        "2026-11-20T10:20:30+02:00, 2026-11-20T08:20:30Z",
        "2026-11-20T10:20:30-0130, 2026-11-20T11:50:30Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
    })
    void dates_and_times_are_read_as_utc_unless_they_say_otherwise(String text, Instant instant) {
        assertEquals(new QueryTime(Optional.of(instant), ""), QueryTime.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "1700000000, 2023-11-14T22:13:20Z",
        "+1700000000, 2023-11-14T22:13:20Z",
        "-1, 1969-12-31T23:59:59Z",
        "5., 1970-01-01T00:00:05Z",
        ".5, 1970-01-01T00:00:00.5Z",
        "20000000000, 2603-10-11T11:33:20Z",
        "20000000001, 1970-08-20T11:33:20.001Z",
        "1700000000123, 2023-11-14T22:13:20.123Z",
    })
    void a_number_is_an_epoch_in_seconds_or_beyond_2e10_in_milliseconds(String text, Instant instant) {
        assertEquals(new QueryTime(Optional.of(instant), ""), QueryTime.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'', input is too short",
        "null, input is too short",
        "2026-11-2, input is too short",
        "1e9, input is too short",
        "abcd-11-20, invalid character in year",
        "' 2026-11-20', invalid character in year",
        "2026/11/20, 'invalid date separator, expected `-`'",
        "2026-xx-20, invalid character in month",
        "2026-11-xx, invalid character in day",
        "2026-13-20, month value is outside expected range of 1-12",
        "2026-00-20T10:00, month value is outside expected range of 1-12",
        "2026-02-29, day value is outside expected range",
        "0000-01-01, year 0 is out of range",
        "'2026-11-20 ', unexpected extra characters at the end of the input",
        "2026-11-20T10, unexpected extra characters at the end of the input",
        "2026-11-20T24:00, unexpected extra characters at the end of the input",
        "2026-11-20T10:00:60, unexpected extra characters at the end of the input",
        "2026-11-20T10:00+02, unexpected extra characters at the end of the input",
        "2026-11-20T10:00:00 02:00, unexpected extra characters at the end of the input",
        "2026-11-20T10:00:00., unexpected extra characters at the end of the input",
        "2026-11-20T10:00:00+24:00, unexpected extra characters at the end of the input",
        "999999999999999999, dates after 9999 are not supported as unix timestamps",
        "-999999999999999999, dates before 0000 are not supported as unix timestamps",
    })
    void other_texts_are_refused_with_the_reason_why_they_are_no_date(String text, String problem) {
        assertEquals(new QueryTime(Optional.empty(), problem), QueryTime.of(text));
    }
}
