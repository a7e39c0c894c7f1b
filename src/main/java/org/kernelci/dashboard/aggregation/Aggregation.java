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
import java.time.Instant;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.AggregationSettings;
import org.kernelci.dashboard.persistence.Database;

/** Works the queue while the application runs, unless {@code AGGREGATION} is false. Any number of nodes may do so. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Aggregation {

    @Inject
    AggregationSettings settings;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private Counters counters;
    private RepeatedWork work;
    private Instant referenceQueuesDue = Instant.EPOCH;

    @PostConstruct
    void start() {
        if (settings.enabled()) {
            counters = new Counters(database.jdbi(), clock);
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
        return counters.update() > 0;
    }
}
