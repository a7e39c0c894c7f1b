package org.kernelci.dashboard.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ActivityWindowTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T22:15:00Z");

    @Test
    void theWindowEndsBeforeTodayAndTheOneBeforeItIsAsLong() {
        assertEquals(new ActivityWindow(day("2026-11-09"), day("2026-11-16"), day("2026-11-23")), window("7", "0"));
    }

    @Test
    void theWindowMayLieInThePast() {
        assertEquals(new ActivityWindow(day("2026-11-07"), day("2026-11-10"), day("2026-11-13")), window("13", "10"));
    }

    @Test
    void aWindowBeforeAllCalendarsHasNoBounds() {
        ActivityWindow window = window("9".repeat(40), "1");
        assertEquals(new ActivityWindow(OffsetDateTime.MIN, OffsetDateTime.MIN, day("2026-11-22")), window);
    }

    private static ActivityWindow window(String start, String end) {
        return ActivityWindow.of(NOW, new BigInteger(start), new BigInteger(end));
    }

    private static OffsetDateTime day(String date) {
        return OffsetDateTime.parse(date + "T00:00:00Z");
    }
}
