package org.kernelci.dashboard.notification.mail;

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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.config.NodeName;
import org.kernelci.dashboard.config.OutboxSettings;
import org.kernelci.dashboard.monitoring.Meters;

/** Works the outbox while the application runs. Every node does. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailSender {

    private static final Logger LOG = System.getLogger(MailSender.class.getName());
    private static final Duration IDLE_PAUSE = Duration.ofSeconds(2);
    private static final Duration MEASURE_PAUSE = Duration.ofSeconds(15);
    private static final Duration FORGET_PAUSE = Duration.ofHours(1);

    @Inject
    MailSettings settings;

    @Inject
    OutboxSettings outbox;

    @Inject
    DeliveryQueries queries;

    @Inject
    Clock clock;

    @Inject
    NodeName node;

    @Inject
    Meters meters;

    @Inject
    Event<Alert> alerts;

    @Resource
    ManagedThreadFactory threads;

    private Delivery delivery;
    private RepeatedWork work;
    private Instant measureDue = Instant.EPOCH;
    private Instant forgetDue = Instant.EPOCH;
    private volatile DeliveryQueries.Backlog backlog = new DeliveryQueries.Backlog(0, 0, null);

    @PostConstruct
    void start() {
        LOG.log(Level.INFO, "mails: {0}", settings);
        meters.gauge("outbox_mails", () -> backlog.waiting(), "state", "waiting");
        meters.gauge("outbox_mails", () -> backlog.failed(), "state", "failed");
        meters.gauge("outbox_oldest_waiting_seconds", this::oldestSeconds);
        delivery = new Delivery(queries, settings, clock, node.text(), meters, alerts::fireAsync);
        work = RepeatedWork.start("sending mails", IDLE_PAUSE, threads, current -> step());
    }

    @PreDestroy
    void stop() {
        work.stop();
        if (!work.isAlive()) {
            // else it waits for a reply, and so would we
            delivery.close();
        }
    }

    private boolean step() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isAfter(measureDue)) {
            backlog = queries.backlog();
            measureDue = now.plus(MEASURE_PAUSE);
        }
        if (now.isAfter(forgetDue)) {
            queries.forgetSent(now.minus(outbox.retention()));
            forgetDue = now.plus(FORGET_PAUSE);
        }
        return delivery.step();
    }

    private double oldestSeconds() {
        OffsetDateTime oldest = backlog.oldest();
        return oldest == null
                ? 0
                : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
    }
}
