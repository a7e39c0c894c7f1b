package org.kernelci.dashboard.metrics;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.kernelci.dashboard.activity.ActivityQueries;
import org.kernelci.dashboard.activity.ActivityReport;
import org.kernelci.dashboard.activity.ActivityWindow;

/** What was received lately (api-core 13). */
@Stateless
@TransactionAttribute(SUPPORTS)
public class MetricsService {

    @Inject
    ActivityQueries queries;

    @Inject
    Clock clock;

    /**
     * @param startDaysAgo where the window begins, more days ago than {@code endDaysAgo}
     * @param endDaysAgo the day that is the first after the window; 0 is today
     */
    public ActivityReport report(BigInteger startDaysAgo, BigInteger endDaysAgo) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return queries.report(ActivityWindow.of(now, startDaysAgo, endDaysAgo));
    }
}
