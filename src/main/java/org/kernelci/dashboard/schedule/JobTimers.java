package org.kernelci.dashboard.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kernelci.dashboard.calendar.Cron;
import org.kernelci.dashboard.config.ScheduleSettings;
import org.kernelci.dashboard.config.ScheduledJob;

/**
 * One calendar timer a job, on every server (schedules-and-alerts 2.1). A timeout only hands its due times on: nothing
 * long happens in it, no transaction surrounds it, and no failure leaves it, because the container would repeat it.
 */
@Startup
@Singleton
@DependsOn("BackgroundRuns")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimers {

    private static final Logger LOG = System.getLogger(JobTimers.class.getName());

    /** Timers may fire a little before the clock shows the time. */
    private static final Duration EARLY = Duration.ofMillis(900);

    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    ScheduleSettings settings;

    @Inject
    Scheduler scheduler;

    @Inject
    Clock clock;

    @Resource
    TimerService timers;

    /** Last due time that this server has handed on, by job. */
    private final Map<String, Instant> handled = new ConcurrentHashMap<>();

    @PostConstruct
    void start() {
        if (settings.skipped()) {
            LOG.log(Level.INFO, "SKIP_CRONJOBS is set: no timers on this server");
            return;
        }
        settings.jobs().stream().filter(ScheduledJob::enabled).forEach(this::start);
    }

    private void start(ScheduledJob job) {
        handled.put(job.key(), clock.instant());
        Cron cron = job.schedule();
        ScheduleExpression expression = new ScheduleExpression()
                .timezone("UTC")
                .second(cron.second())
                .minute(cron.minute())
                .hour(cron.hour())
                .dayOfMonth(cron.dayOfMonth())
                .month(cron.month())
                .dayOfWeek(cron.dayOfWeek());
        timers.createCalendarTimer(expression, new TimerConfig(job.key(), false));
        LOG.log(Level.INFO, "job {0}: {1} UTC", job.key(), cron.words());
    }

    @Timeout
    void due(Timer timer) {
        try {
            settings.jobs().stream()
                    .filter(job -> job.key().equals(timer.getInfo()))
                    .forEach(this::handOn);
        } catch (Exception | Error failure) {
            LOG.log(Level.ERROR, "the timer of job " + timer.getInfo() + " failed", failure);
        }
    }

    /** A timeout that comes late stands for all due times since the last one. */
    private void handOn(ScheduledJob job) {
        Instant until = clock.instant().plus(EARLY);
        Instant from = handled.put(job.key(), until);
        job.schedule().between(from, until, MOST_AT_ONCE).forEach(due -> scheduler.due(job, due));
    }
}
