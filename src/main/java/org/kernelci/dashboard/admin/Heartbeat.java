package org.kernelci.dashboard.admin;

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
import java.util.Optional;
import java.util.UUID;
import org.kernelci.dashboard.admin.NodeQueries.NodeRow;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.NodeName;

/** Tells the other servers every few seconds that this one runs. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Heartbeat {

    /** Time between two beats. */
    static final Duration PERIOD = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final Duration KEPT = Duration.ofDays(7);

    /** Runs and mails are held by signs of life with the servers' times: a minute's difference gives them away. */
    private static final Duration MOST_APART = Duration.ofSeconds(15);

    @Inject
    NodeQueries queries;

    @Inject
    NodeName name;

    @Inject
    Clock clock;

    @Inject
    Event<Alert> alerts;

    @Resource
    ManagedThreadFactory threads;

    private final String id = UUID.randomUUID().toString();
    private Instant startedAt;
    private RepeatedWork work;
    private boolean apart;

    @PostConstruct
    void start() {
        startedAt = clock.instant();
        work = RepeatedWork.start("the heartbeat", PERIOD, threads, current -> {
            Instant now = clock.instant();
            compare(queries.beat(new NodeRow(id, name.text(), version(), startedAt, now)));
            queries.forget(now.minus(KEPT));
            return false;
        });
    }

    @PreDestroy
    void stop() {
        work.stop();
        try {
            queries.leave(id);
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "this server stays in the list of nodes", away);
        }
    }

    /** Tells once when the clocks go apart. */
    private void compare(Duration ahead) {
        boolean apartBefore = apart;
        apart = ahead.abs().compareTo(MOST_APART) > 0;
        if (apart && !apartBefore) {
            String problem = "The clock of " + name.text() + " is "
                    + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                    + " the database's: jobs may run late or twice.";
            LOG.log(Level.ERROR, problem);
            alerts.fireAsync(new Alert(problem, null));
        }
    }

    /** Of the WAR's manifest. */
    private static String version() {
        return Optional.ofNullable(Heartbeat.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
