package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class LookbackTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00Z");

    @Test
    void a_window_reaches_back_whole_days() {
        assertEquals(OffsetDateTime.parse("2026-11-16T12:00:00Z"), Lookback.daysBefore(NOW, BigInteger.valueOf(7)));
    }

    @Test
    void a_window_beyond_the_calendar_has_no_lower_bound() {
        assertEquals(OffsetDateTime.MIN, Lookback.daysBefore(NOW, BigInteger.valueOf(2_400_000)));
        assertEquals(OffsetDateTime.MIN, Lookback.daysBefore(NOW, BigInteger.TEN.pow(100)));
    }
}
