package org.kernelci.dashboard.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.kernelci.dashboard.activity.ActivityWindow;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Task;

/**
 * {@code metrics_cache_warm}: computes the metrics of the 7 and of the 14 days before the latest Saturday, and keeps them
 * for eight days (schedules-and-alerts 3.6).
 */
@Dependent
public class MetricsCacheWarm implements Task {

    private static final Logger LOG = System.getLogger(MetricsCacheWarm.class.getName());
    private static final Duration LIFETIME = Duration.ofDays(8);
    private static final List<Integer> DAYS = List.of(7, 14);

    private final MetricsService service;
    private final CacheSettings settings;
    private final Clock clock;

    @Inject
    public MetricsCacheWarm(MetricsService service, CacheSettings settings, Clock clock) {
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "metrics_cache_warm";
    }

    @Override
    public String description() {
        return "Compute the metrics of the last one and two weeks before somebody asks for them.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    /** A window that fails doesn't keep the other from being computed. */
    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws RunCancelled {
        if (!settings.stores()) {
            return Outcome.succeeded("Nothing is cached: CACHE_TIMEOUT is 0.");
        }
        progress.total(DAYS.size());
        int kept = 0;
        for (int days : DAYS) {
            progress.checkCancelled();
            kept += warm(days, progress) ? 1 : 0;
            progress.advance(1);
        }
        String message = kept + " of " + DAYS.size() + " periods are in the cache.";
        return kept == DAYS.size() ? Outcome.succeeded(message) : Outcome.partial(message);
    }

    private boolean warm(int days, Progress progress) {
        ActivityWindow window = ActivityWindow.of(saturday(), BigInteger.valueOf(days), BigInteger.ZERO);
        String period = window.from().toLocalDate() + " to " + window.to().toLocalDate();
        try {
            boolean kept = service.warm(window, LIFETIME);
            progress.message(period + (kept ? ": kept" : ": Redis did not take it"));
            return kept;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the metrics from " + period + " could not be computed", failure);
            progress.warning(period + ": " + failure.getMessage());
            return false;
        }
    }

    /** The latest one in UTC, which may be today. */
    private OffsetDateTime saturday() {
        return clock.instant().atOffset(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    }
}
