package org.kernelci.dashboard.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.config.NodeName;
import org.kernelci.dashboard.config.ScheduleSettings;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.run.AlreadyRunning;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BackgroundRuns;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.Runs;
import org.kernelci.dashboard.run.Started;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskCatalogue;
import org.kernelci.dashboard.run.Trigger;
import org.kernelci.dashboard.run.Work;

/**
 * What happens at a due time, after missed ones and on "run now" (schedules-and-alerts 7.2, 7.5, 7.6). Every server does
 * this for every due time; the database lets one of them through.
 */
@ApplicationScoped
public class Scheduler {

    private static final Logger LOG = System.getLogger(Scheduler.class.getName());

    /** A longer row of missed due times is recorded by its end. */
    private static final int MOST_MISSED = 100;

    private static final int MOST_CHECKED = 10_000;

    /** The parameter of tasks that look for what is new since some time. */
    private static final String SINCE = "since";

    private static final Duration LEAST_LOOK_BACK = Duration.ofHours(1);
    private static final Duration MOST_LOOK_BACK = Duration.ofHours(24);

    private ScheduleSettings settings;
    private InstanceSettings instance;
    private NodeName node;
    private TaskCatalogue tasks;
    private BackgroundRuns background;
    private JobQueries queries;
    private RunNews news;
    private Clock clock;

    /** For the container's proxy. */
    protected Scheduler() {}

    @Inject
    public Scheduler(
            ScheduleSettings settings,
            InstanceSettings instance,
            NodeName node,
            TaskCatalogue tasks,
            BackgroundRuns background,
            JobQueries queries,
            RunNews news,
            Clock clock) {
        this.settings = settings;
        this.instance = instance;
        this.node = node;
        this.tasks = tasks;
        this.background = background;
        this.queries = queries;
        this.news = news;
        this.clock = clock;
    }

    /** A due time has come: runs the job, or records why not, unless another server has done so. */
    void due(ScheduledJob job, Instant due) {
        Work work = scheduled(job, Trigger.SCHEDULE, due);
        Optional<Pause> pause = queries.pause(job.key());
        Runs runs = background.runs();
        if (pause.isPresent()) {
            runs.recordSkipped(work, RunState.SKIPPED_PAUSED, pause.get().reason());
        } else if (isBlocked(job)) {
            runs.recordSkipped(work, RunState.SKIPPED_ENVIRONMENT, blockedReason());
        } else {
            Optional<Started> begun = runs.beginUnlessTaken(work);
            begun.ifPresentOrElse(this::perform, () -> recordOverlap(work));
        }
    }

    /** Records nothing when the due time was taken, which is what usually happens here. */
    private void recordOverlap(Work work) {
        String reason = background
                .runs()
                .running(work.name())
                .map(other -> "run " + other.id() + " is going on since " + other.started())
                .orElse("the run before it has only just ended");
        background.runs().recordSkipped(work, RunState.SKIPPED_OVERLAP, reason);
    }

    private void perform(Started run) {
        if (run.work().pings()) {
            news.begun(run.id(), run.work().job());
        }
        background.perform(run, end -> news.ended(run.id()));
    }

    /** Makes the job known, so that its due times from now on are looked after. */
    void enter(ScheduledJob job) {
        queries.enter(job, clock.instant());
    }

    /** Records the due times up to an instant that found no server, and catches up where the job wants that. */
    void checkMissed(ScheduledJob job, Instant until) {
        boolean off = settings.skipped() || !job.enabled();
        List<Instant> missed = queries.recordMissed(
                job,
                checked -> job.schedule().between(checked, until, MOST_CHECKED),
                MOST_MISSED,
                off ? RunState.SKIPPED_DISABLED : RunState.MISSED,
                off
                        ? disabledReason(job)
                        : "no server ran it within " + settings.tolerance().toSeconds() + " s",
                node.text(),
                clock.instant());
        if (missed.isEmpty() || off) {
            return;
        }
        LOG.log(Level.WARNING, "job {0} missed {1} due times, the last at {2}", job.key(), missed.size(), last(missed));
        boolean catchesUp = job.catchUp() && queries.pause(job.key()).isEmpty() && !isBlocked(job);
        news.alert("Job " + job.key() + " missed " + missed.size() + " due times, the last at " + last(missed)
                + (catchesUp ? "; it runs now." : "."));
        if (catchesUp) {
            background
                    .runs()
                    .beginUnlessTaken(scheduled(job, Trigger.STARTUP, null))
                    .ifPresent(this::perform);
        }
    }

    private static Instant last(List<Instant> times) {
        return times.stream().max(Instant::compareTo).orElseThrow();
    }

    /**
     * Runs a job for an operator. Works while it is paused.
     *
     * @param arguments checked by {@link #arguments}
     * @param pings whether the monitor hears of it
     * @return number of the run
     */
    long runNow(ScheduledJob job, Arguments arguments, String by, boolean pings) throws AlreadyRunning {
        boolean pinged = pings && job.healthCheck().isPresent();
        Started run = background
                .runs()
                .begin(new Work(job.key(), task(job), arguments, Trigger.MANUAL, by, null, job.limit(), pinged));
        perform(run);
        return run.id();
    }

    /** The task of a job, or one that fails with the reason. */
    Task task(ScheduledJob job) {
        return tasks.named(job.task())
                .orElse(new NoTask(job.task(), "there is no task " + job.task() + " on this server"));
    }

    private Work scheduled(ScheduledJob job, Trigger trigger, Instant due) {
        Task task = task(job);
        Arguments arguments = noArguments();
        try {
            if (!(task instanceof NoTask)) {
                arguments = arguments(job, Map.of());
            }
        } catch (BadArguments bad) {
            task = new NoTask(job.task(), wrongParameters(job, bad));
        }
        return new Work(
                job.key(),
                task,
                arguments,
                trigger,
                null,
                due,
                job.limit(),
                job.healthCheck().isPresent());
    }

    /** Why a job can't run as configured: its task isn't there, or doesn't take its parameters. */
    Optional<String> problem(ScheduledJob job) {
        Task task = task(job);
        if (task instanceof NoTask missing) {
            return Optional.of(missing.reason());
        }
        try {
            Arguments.of(task.parameters(), job.parameters());
            return Optional.empty();
        } catch (BadArguments bad) {
            return Optional.of(wrongParameters(job, bad));
        }
    }

    private static String wrongParameters(ScheduledJob job, BadArguments bad) {
        return job.variable("PARAMETERS") + ": " + bad.getMessage();
    }

    private static Arguments noArguments() {
        try {
            return Arguments.of(List.of(), Map.of());
        } catch (BadArguments impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Scheduled values under an operator's; an empty text takes one away. */
    Arguments arguments(ScheduledJob job, Map<String, String> overrides) throws BadArguments {
        Map<String, String> values = new LinkedHashMap<>(job.parameters());
        values.putAll(overrides);
        Task task = task(job);
        if (task.parameters().stream().anyMatch(parameter -> parameter.name().equals(SINCE))) {
            values.putIfAbsent(SINCE, lookBack(job).toString());
        }
        return Arguments.of(task.parameters(), values);
    }

    /** To the last success, so that a failed or missed run loses nothing (schedules-and-alerts 3.1). */
    private Instant lookBack(ScheduledJob job) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant least = now.minus(LEAST_LOOK_BACK);
        Instant most = now.minus(MOST_LOOK_BACK);
        Instant success = queries.lastSuccess(job.key()).orElse(least);
        return success.isBefore(most) ? most : success.isAfter(least) ? least : success.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether this instance must not send what the job sends. */
    boolean isBlocked(ScheduledJob job) {
        return job.mails() && !instance.mailsReports();
    }

    String blockedReason() {
        return "INSTANCE is " + instance.kind().name().toLowerCase(Locale.ROOT) + ", which sends no reports";
    }

    private String disabledReason(ScheduledJob job) {
        return settings.skipped() ? "SKIP_CRONJOBS is set" : job.variable("ENABLED") + " is false";
    }
}
