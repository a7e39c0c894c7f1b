package org.kernelci.dashboard.activity;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.kernelci.dashboard.web.Lookback;

/**
 * Whole days in UTC, each bound the first moment that is out of what lies before it (api-core 13).
 *
 * @param previous where the window before this one begins, which is as long and ends where this one begins
 */
public record ActivityWindow(OffsetDateTime previous, OffsetDateTime from, OffsetDateTime to) {

    /** Days may be of any number; a bound before all calendars is no bound. */
    public static ActivityWindow of(OffsetDateTime now, BigInteger startDaysAgo, BigInteger endDaysAgo) {
        OffsetDateTime today = now.truncatedTo(ChronoUnit.DAYS);
        BigInteger length = startDaysAgo.subtract(endDaysAgo);
        return new ActivityWindow(
                Lookback.daysBefore(today, startDaysAgo.add(length)),
                Lookback.daysBefore(today, startDaysAgo),
                Lookback.daysBefore(today, endDaysAgo));
    }
}
