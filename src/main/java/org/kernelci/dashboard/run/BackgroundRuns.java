package org.kernelci.dashboard.run;

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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.kernelci.dashboard.config.NodeName;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;

/**
 * The runs of this server, each on a thread of its own and outside any transaction. A stop of the server asks them to end
 * and waits for a while.
 */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BackgroundRuns {

    private static final Logger LOG = System.getLogger(BackgroundRuns.class.getName());

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    NodeName node;

    @Inject
    Meters meters;

    @Resource
    ManagedThreadFactory managedThreads;

    private ThreadFactory threads;
    private final Map<Long, Started> active = new ConcurrentHashMap<>();
    private Runs runs;

    /** For the container. */
    public BackgroundRuns() {}

    /** For tests. */
    public BackgroundRuns(Database database, Clock clock, NodeName node, Meters meters, ThreadFactory threads) {
        this.database = database;
        this.clock = clock;
        this.node = node;
        this.meters = meters;
        this.threads = threads;
        open();
    }

    @PostConstruct
    void open() {
        threads = threads == null ? managedThreads : threads;
        runs = new Runs(database, clock, node.text(), threads);
        meters.gauge("runs_running", active::size);
    }

    /** The record of all servers' runs; {@link #perform} is for what it begins. */
    public Runs runs() {
        return runs;
    }

    /**
     * Performs a run in the background.
     *
     * @param afterwards is told the end, on the same thread
     */
    public void perform(Started run, Consumer<RunEnd> afterwards) {
        active.put(run.id(), run);
        threads.newThread(() -> performNow(run, afterwards)).start();
    }

    private void performNow(Started run, Consumer<RunEnd> afterwards) {
        Instant begin = clock.instant();
        RunEnd end;
        try {
            end = run.perform(Progress.NONE);
        } finally {
            active.remove(run.id());
        }
        String work = run.work().name();
        String result = end.state().name().toLowerCase(Locale.ROOT);
        meters.count("runs_finished", "job", work, "result", result);
        meters.time("run_seconds", Duration.between(begin, clock.instant()), "job", work);
        LOG.log(Level.INFO, "run {0} of {1}: {2}, {3}", Long.toString(run.id()), work, result, end.message());
        try {
            afterwards.accept(end);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the end of run " + run.id() + " is reported later", failure);
        }
    }

    /** Asks for the end of a run, wherever it runs; false when it isn't running. */
    public boolean cancel(long run, String by) {
        boolean running = runs.cancel(run, by);
        Started own = active.get(run);
        if (running && own != null) {
            own.cancel("cancelled by " + by);
        }
        return running;
    }

    /** Asks the runs of this server to end and waits for them, for a while. */
    @PreDestroy
    public void stop() {
        active.values().forEach(run -> run.cancel("cancelled: the server stops"));
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        try {
            while (!active.isEmpty() && System.nanoTime() - deadline < 0) {
                Thread.sleep(50);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        active.keySet().forEach(run -> LOG.log(Level.WARNING, "run {0} does not end; it will be lost", run));
    }
}
