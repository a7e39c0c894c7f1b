package org.kernelci.dashboard.schedule;

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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.ScheduleSettings;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.run.BackgroundRuns;

/** Finds what timers can't notice: runs whose server is gone, due times that found none, ends not reported, old runs. */
@Startup
@Singleton
@DependsOn("BackgroundRuns")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PRUNING = Duration.ofHours(1);
    private static final Duration SUCCESSES = Duration.ofSeconds(30);

    @Inject
    ScheduleSettings settings;

    @Inject
    BackgroundRuns background;

    @Inject
    Scheduler scheduler;

    @Inject
    RunNews news;

    @Inject
    Clock clock;

    @Inject
    RunQueries runs;

    @Inject
    Meters meters;

    @Resource
    ManagedThreadFactory threads;

    private RepeatedWork work;
    private Instant pruningDue = Instant.EPOCH;
    private Instant successesDue = Instant.EPOCH;

    /** Until when this server has looked for missed due times, by job. */
    private final Map<String, Instant> checked = new HashMap<>();

    /** Seconds since 1970, by job; not a number for never. */
    private final Map<String, Double> successes = new ConcurrentHashMap<>();

    @PostConstruct
    void start() {
        settings.jobs()
                .forEach(job -> meters.gauge(
                        "job_last_success_timestamp_seconds",
                        () -> successes.getOrDefault(job.key(), Double.NaN),
                        "job",
                        job.key()));
        work = RepeatedWork.start("housekeeping of runs", PAUSE, threads, current -> sweep());
    }

    @PreDestroy
    void stop() {
        work.stop();
    }

    /** Never more to do at once. */
    private boolean sweep() {
        int lost = background.runs().loseSilent();
        if (lost > 0) {
            LOG.log(Level.WARNING, "{0} runs are lost with their servers", lost);
        }
        settings.jobs().forEach(this::checkMissed);
        news.reportLeftOver();
        noteSuccesses();
        if (clock.instant().isAfter(pruningDue)) {
            background.runs().prune(clock.instant().minus(settings.retention()));
            pruningDue = clock.instant().plus(PRUNING);
        }
        return false;
    }

    private void noteSuccesses() {
        if (clock.instant().isBefore(successesDue)) {
            return;
        }
        runs.overview(settings.jobs().stream().map(ScheduledJob::key).toList()).values().stream()
                .filter(row -> row.lastSuccess() != null)
                .forEach(row ->
                        successes.put(row.job(), (double) row.lastSuccess().getEpochSecond()));
        successesDue = clock.instant().plus(SUCCESSES);
    }

    /** Asks the database only when a due time has come of age since the last look. */
    private void checkMissed(ScheduledJob job) {
        Instant until = clock.instant().minus(settings.tolerance());
        Instant from = checked.get(job.key());
        if (from == null) {
            scheduler.enter(job);
        }
        if (from == null || !job.schedule().between(from, until, 1).isEmpty()) {
            scheduler.checkMissed(job, until);
        }
        checked.put(job.key(), until);
    }
}
