package org.kernelci.dashboard.web;

import java.math.BigInteger;
import java.time.OffsetDateTime;

/** The lower bound of a window that a client gives in days. */
public final class Lookback {

    /** Reaches from any day of this era to before the first that the calendar of the data can hold. */
    private static final BigInteger WHOLE_CALENDAR = BigInteger.valueOf(700_000);

    private Lookback() {}

    /**
     * @param days may be of any size; more than the calendar holds means no lower bound
     * @return {@link OffsetDateTime#MIN}, which the database knows as {@code -infinity}, for no lower bound
     */
    public static OffsetDateTime daysBefore(OffsetDateTime end, BigInteger days) {
        return days.compareTo(WHOLE_CALENDAR) > 0 ? OffsetDateTime.MIN : end.minusDays(days.longValueExact());
    }
}
