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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kernelci.dashboard.config.AggregationSettings;
import org.kernelci.dashboard.persistence.Database;

/** Works the queue while the application runs, unless {@code AGGREGATION} is false. Any number of nodes may do so. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Aggregation {

    private static final Logger LOG = System.getLogger(Aggregation.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    @Inject
    AggregationSettings settings;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private Counters counters;
    private Thread worker;
    private volatile boolean running;

    @PostConstruct
    void start() {
        if (!settings.enabled()) {
            return;
        }
        counters = new Counters(database.jdbi(), clock);
        running = true;
        worker = threads.newThread(this::work);
        worker.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (worker == null) {
            return;
        }
        running = false;
        worker.interrupt();
        worker.join(STOP_TIMEOUT.toMillis());
    }

    private void work() {
        Instant referenceQueuesDue = Instant.EPOCH;
        Duration pause = settings.interval();
        while (running) {
            try {
                if (clock.instant().isAfter(referenceQueuesDue)) {
                    counters.takeReferenceQueues();
                    referenceQueuesDue = clock.instant().plus(settings.referenceQueueInterval());
                }
                boolean idle = counters.update() == 0;
                pause = settings.interval();
                if (idle) {
                    Thread.sleep(pause.toMillis());
                }
            } catch (InterruptedException stopped) {
                LOG.log(Level.DEBUG, "stopped");
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "counting failed, next try in " + pause.toMillis() + " ms", failure);
                pause = rest(pause);
            }
        }
    }

    /** Sleeps and answers the next, longer pause. */
    private static Duration rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "stopped");
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
