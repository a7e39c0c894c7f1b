package org.kernelci.dashboard.metrics;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What was received lately (api-core 13). */
@Stateless
@TransactionAttribute(SUPPORTS)
public class MetricsService {

    @Inject
    MetricsQueries queries;

    @Inject
    Clock clock;

    /**
     * @param startDaysAgo where the window begins, more days ago than {@code endDaysAgo}
     * @param endDaysAgo the day that is the first after the window; 0 is today
     */
    public MetricsReport report(BigInteger startDaysAgo, BigInteger endDaysAgo) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        MetricsWindow window = MetricsWindow.of(now, startDaysAgo, endDaysAgo);
        return MetricsReport.of(queries.totals(window), queries.incidents(window), queries.labs(window));
    }
}
