package org.kernelci.dashboard.aggregation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.AggregationSettings;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;

/** Works the queue while the application runs, unless {@code AGGREGATION} is false. Any number of nodes may do so. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Aggregation {

    private static final Duration QUEUE_LOOK_INTERVAL = Duration.ofSeconds(5);

    @Inject
    AggregationSettings settings;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    @Resource
    ManagedThreadFactory threads;

    private Counters counters;
    private RepeatedWork work;
    private Instant referenceQueuesDue = Instant.EPOCH;
    private Instant queueLookDue = Instant.EPOCH;
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong lastComplete = new AtomicLong();

    @PostConstruct
    void start() {
        if (settings.enabled()) {
            counters = new Counters(database.jdbi(), clock, meters);
            meters.gauge("aggregation_queue", queued::get);
            meters.gauge(
                    "aggregation_last_success_timestamp_seconds",
                    () -> lastComplete.get() == 0 ? Double.NaN : lastComplete.get());
            work = RepeatedWork.start("counting", settings.interval(), threads, current -> count());
        }
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    private boolean count() {
        if (clock.instant().isAfter(referenceQueuesDue)) {
            counters.takeReferenceQueues();
            referenceQueuesDue = clock.instant().plus(settings.referenceQueueInterval());
        }
        boolean worked = counters.update() > 0;
        if (!worked) {
            lastComplete.set(clock.instant().getEpochSecond());
        }
        if (clock.instant().isAfter(queueLookDue)) {
            queued.set(counters.queued());
            queueLookDue = clock.instant().plus(QUEUE_LOOK_INTERVAL);
        }
        return worked;
    }
}
