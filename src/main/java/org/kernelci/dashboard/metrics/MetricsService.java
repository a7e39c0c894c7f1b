package org.kernelci.dashboard.metrics;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kernelci.dashboard.activity.ActivityQueries;
import org.kernelci.dashboard.activity.ActivityReport;
import org.kernelci.dashboard.activity.ActivityWindow;
import org.kernelci.dashboard.cache.DataCache;

/** What was received lately (api-core 13), from the cache where it is there (conventions 10). */
@Stateless
@TransactionAttribute(SUPPORTS)
public class MetricsService {

    /** Days of these ends change no more, but late submissions are counted on their day. */
    private static final Duration ON_DEMAND = Duration.ofHours(6);

    private static final String NAME = "metrics";

    @Inject
    ActivityQueries queries;

    @Inject
    DataCache cache;

    @Inject
    Clock clock;

    /**
     * @param startDaysAgo where the window begins, more days ago than {@code endDaysAgo}
     * @param endDaysAgo the day that is the first after the window; 0 is today
     */
    public ActivityReport report(BigInteger startDaysAgo, BigInteger endDaysAgo) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        ActivityWindow window = ActivityWindow.of(now, startDaysAgo, endDaysAgo);
        Optional<ActivityReport> known = cache.find(NAME, key(window), ActivityReport.class);
        if (known.isPresent()) {
            return known.get();
        }
        ActivityReport report = queries.report(window);
        cache.keep(NAME, key(window), report, ON_DEMAND);
        return report;
    }

    /**
     * Computes the report of a window anew and keeps it.
     *
     * @return whether it is kept
     */
    public boolean warm(ActivityWindow window, Duration lifetime) {
        return cache.keep(NAME, key(window), queries.report(window), lifetime);
    }

    private static String key(ActivityWindow window) {
        return window.from() + " " + window.to();
    }
}
