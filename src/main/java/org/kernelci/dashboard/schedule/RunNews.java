package org.kernelci.dashboard.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.config.ScheduleSettings;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.schedule.HealthMonitor.Phase;

/**
 * Tells the outside how jobs do: the health-check monitor by pings (schedules-and-alerts 4), the operators' chat by
 * alerts (7.6 rule 7). Whoever marks an end as told reports it, so no end is reported twice; one whose server dies before
 * the mark is reported by another.
 */
@ApplicationScoped
public class RunNews {

    private static final Logger LOG = System.getLogger(RunNews.class.getName());

    private static final Duration PING_LIMIT = Duration.ofSeconds(10);

    /** An end that its own server hasn't reported by then is reported by any other. */
    private static final Duration LEFT_OVER = Duration.ofSeconds(30);

    private ScheduleSettings settings;
    private JobQueries queries;
    private Clock clock;
    private Meters meters;
    private Consumer<Alert> alerts;

    @Resource
    ManagedThreadFactory managedThreads;

    private ThreadFactory threads;
    private final Map<Long, CompletableFuture<String>> starts = new ConcurrentHashMap<>();
    private HealthMonitor monitor;
    private ExecutorService pings;

    /** For the container's proxy. */
    protected RunNews() {}

    @Inject
    public RunNews(ScheduleSettings settings, JobQueries queries, Clock clock, Meters meters, Event<Alert> alerts) {
        this.settings = settings;
        this.queries = queries;
        this.clock = clock;
        this.meters = meters;
        this.alerts = alerts::fireAsync;
    }

    /** For tests. */
    RunNews(
            ScheduleSettings settings,
            JobQueries queries,
            Clock clock,
            Meters meters,
            Consumer<Alert> alerts,
            ThreadFactory threads) {
        this.settings = settings;
        this.queries = queries;
        this.clock = clock;
        this.meters = meters;
        this.alerts = alerts;
        this.threads = threads;
        open();
    }

    @PostConstruct
    void open() {
        threads = threads == null ? managedThreads : threads;
        monitor = new HealthMonitor(settings.healthCheckBase(), PING_LIMIT);
        pings = Executors.newCachedThreadPool(threads);
    }

    @PreDestroy
    void close() {
        pings.shutdown();
    }

    /** Sends the start ping of a run, if it has one, beside the run. */
    void begun(long run, String job) {
        path(job)
                .ifPresent(path ->
                        starts.put(run, CompletableFuture.supplyAsync(() -> ping(run, job, path, Phase.START), pings)));
    }

    /** Reports the end of a run of this server, once its start ping is through. */
    void ended(long run) {
        CompletableFuture<String> start = starts.remove(run);
        if (start != null) {
            start.join();
        }
        queries.claimUntold(run, clock.instant(), clock.instant()).forEach(this::report);
    }

    /** Reports what ended without being reported: lost runs, and those of servers that died since. */
    void reportLeftOver() {
        List<EndedRun> left = queries.claimUntold(null, clock.instant().minus(LEFT_OVER), clock.instant());
        left.forEach(this::report);
    }

    private void report(EndedRun run) {
        if (run.pings()) {
            Phase phase = run.isSuccess() ? Phase.SUCCESS : Phase.FAIL;
            path(run.job()).ifPresent(path -> ping(run.id(), run.job(), path, phase));
        }
        if (run.isAlarming()) {
            alert("Job " + run.job() + " ended as " + run.state() + " (run " + run.id() + "): " + run.message());
        }
    }

    /** For the operators' chat. */
    void alert(String message) {
        alerts.accept(new Alert(message, null));
    }

    /** Sends a ping that belongs to no run, to try the configuration; empty when the job has no check. */
    Optional<String> tryPing(ScheduledJob job) {
        return path(job.key()).map(path -> {
            String start = monitor.ping(path, Phase.START);
            return start.equals(HealthMonitor.OK) ? monitor.ping(path, Phase.SUCCESS) : start;
        });
    }

    private String ping(long run, String job, String path, Phase phase) {
        String result = monitor.ping(path, phase);
        boolean ok = result.equals(HealthMonitor.OK);
        meters.count("healthcheck_pings", "result", ok ? "ok" : "failed");
        if (!ok) {
            LOG.log(Level.WARNING, "the {0} ping of job {1} failed: {2}", phase.text(), job, result);
        }
        note(run, phase, result);
        return result;
    }

    /** What the monitor was told is told; a record of it that fails must not keep the chat from hearing of the end. */
    private void note(long run, Phase phase, String result) {
        try {
            queries.notePing(run, phase.text(), result);
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "the {0} ping of run {1} is not in its record: {2}", phase.text(), run, away);
        }
    }

    private Optional<String> path(String job) {
        return settings.jobs().stream()
                .filter(candidate -> candidate.key().equals(job))
                .findAny()
                .flatMap(ScheduledJob::healthCheck);
    }
}
