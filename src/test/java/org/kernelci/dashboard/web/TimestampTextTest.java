package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
        "2026-01-02T03:04:05.1Z, 2026-01-02T03:04:05.100000Z",
        "2026-12-31T23:59:59.000001Z, 2026-12-31T23:59:59.000001Z",
        "2026-12-31T23:59:59.000000999Z, 2026-12-31T23:59:59Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500000Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "+12026-01-01T00:00:00Z, +12026-01-01T00:00:00Z"
    })
    void aTimeHasSixDigitsOfFractionOrNone(String instant, String text) {
        assertEquals(text, TimestampText.of(Instant.parse(instant)));
    }
}
