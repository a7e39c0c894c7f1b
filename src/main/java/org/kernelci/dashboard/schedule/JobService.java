package org.kernelci.dashboard.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kernelci.dashboard.config.ChatSettings;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.config.ScheduleSettings;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.run.AlreadyRunning;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.schedule.JobItem.PauseItem;
import org.kernelci.dashboard.web.Refusal;

/** Jobs as operators see and control them (schedules-and-alerts 7.3 to 7.5). */
@ApplicationScoped
public class JobService {

    private static final int MOST_DURATIONS = 100;

    private ScheduleSettings settings;
    private InstanceSettings instance;
    private MailSettings mail;
    private ChatSettings chat;
    private Scheduler scheduler;
    private RunNews news;
    private JobQueries jobs;
    private RunQueries runs;
    private Clock clock;

    /** For the container's proxy. */
    protected JobService() {}

    @Inject
    public JobService(
            ScheduleSettings settings,
            InstanceSettings instance,
            MailSettings mail,
            ChatSettings chat,
            Scheduler scheduler,
            RunNews news,
            JobQueries jobs,
            RunQueries runs,
            Clock clock) {
        this.settings = settings;
        this.instance = instance;
        this.mail = mail;
        this.chat = chat;
        this.scheduler = scheduler;
        this.news = news;
        this.jobs = jobs;
        this.runs = runs;
        this.clock = clock;
    }

    /** @throws Refusal with status 404 */
    ScheduledJob job(String key) {
        return settings.jobs().stream()
                .filter(job -> job.key().equals(key))
                .findAny()
                .orElseThrow(() -> Refusal.error(404, "There is no such job."));
    }

    JobListing jobs() {
        List<JobItem> items = items(settings.jobs());
        return new JobListing(
                items,
                items.size(),
                clock.instant(),
                settings.skipped(),
                allPaused(),
                instance.kind().name().toLowerCase(Locale.ROOT),
                warnings());
    }

    private PauseItem allPaused() {
        return jobs.pause(JobQueries.ALL)
                .map(pause -> new PauseItem(pause.pausedBy(), pause.pausedAt(), pause.note()))
                .orElse(null);
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (settings.skipped()) {
            warnings.add("SKIP_CRONJOBS is set on this server: it leaves all due times to others.");
        }
        if (settings.jobs().stream().anyMatch(scheduler::isBlocked)) {
            warnings.add(scheduler.blockedReason() + ".");
        }
        for (ScheduledJob job : settings.jobs()) {
            scheduler.problem(job).ifPresent(problem -> warnings.add("Job " + job.key() + ": " + problem + "."));
        }
        List<String> unmonitored = settings.jobs().stream()
                .filter(job -> job.monitored() && job.healthCheck().isEmpty())
                .map(ScheduledJob::healthCheckVariable)
                .toList();
        if (!unmonitored.isEmpty()) {
            warnings.add("No health check is configured for " + unmonitored.size() + " jobs: "
                    + String.join(", ", unmonitored) + ".");
        }
        if (mail.backend() != MailSettings.Backend.SMTP) {
            warnings.add(
                    "No mail leaves: EMAIL_BACKEND is " + mail.backend().name().toLowerCase(Locale.ROOT) + ".");
        }
        if (chat.webhook().isEmpty()) {
            warnings.add("No alert reaches the chat: DISCORD_WEBHOOK_URL is not set.");
        }
        return warnings;
    }

    JobItem item(ScheduledJob job) {
        return items(List.of(job)).get(0);
    }

    private List<JobItem> items(List<ScheduledJob> wanted) {
        Instant now = clock.instant();
        Map<String, JobRow> rows =
                runs.overview(wanted.stream().map(ScheduledJob::key).toList());
        Set<Long> ids = rows.values().stream()
                .flatMap(row -> Stream.of(row.running(), row.last()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, RunItem> shown = runs.runs(ids, now);
        boolean allPaused = jobs.pause(JobQueries.ALL).isPresent();
        return wanted.stream()
                .map(job -> new JobState(job, rows.get(job.key()), settings, scheduler, now).item(shown, allPaused))
                .toList();
    }

    JobDetails details(ScheduledJob job) {
        List<JobDetails.Duration> durations = new ArrayList<>(runs.durations(job.key(), MOST_DURATIONS));
        Collections.reverse(durations);
        return new JobDetails(item(job), ParameterItem.of(scheduler.task(job)), durations);
    }

    void pause(ScheduledJob job, String by, String note) {
        jobs.pause(job.key(), by, note, clock.instant());
    }

    void resume(ScheduledJob job) {
        jobs.resume(job.key());
    }

    PauseItem pauseAll(String by, String note) {
        jobs.pause(JobQueries.ALL, by, note, clock.instant());
        return allPaused();
    }

    void resumeAll() {
        jobs.resume(JobQueries.ALL);
    }

    Optional<String> tryPing(ScheduledJob job) {
        return news.tryPing(job);
    }

    /**
     * Runs a job in the background; answers the number of the run.
     *
     * @throws Refusal with status 404, 409 or 422
     */
    long run(ScheduledJob job, ManualRun wanted, String by) throws BadArguments, AlreadyRunning {
        Optional<RunMode> mode = RunMode.of(job, wanted);
        if (scheduler.task(job) instanceof NoTask missing) {
            throw Refusal.error(409, "Job " + job.key() + " can't run: " + missing.reason() + ".");
        }
        if (scheduler.isBlocked(job) && mode.orElse(RunMode.REAL) != RunMode.PREVIEW) {
            throw Refusal.error(409, "Job " + job.key() + " can only be previewed: " + scheduler.blockedReason() + ".");
        }
        Map<String, String> overrides = new LinkedHashMap<>(wanted.parameters());
        Task task = scheduler.task(job);
        mode.ifPresent(chosen -> overrides.putAll(chosen.parameters(task, wanted.to())));
        Arguments arguments = scheduler.arguments(job, overrides);
        return scheduler.runNow(job, arguments, by, wanted.pings());
    }
}
