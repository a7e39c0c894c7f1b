package org.kernelci.dashboard.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kernelci.dashboard.calendar.Cron;

/**
 * The timers, their jobs and what is kept of their runs.
 *
 * @param skipped whether this server leaves all due times to others
 * @param jobs the jobs in the order of schedules-and-alerts 2
 * @param healthCheckBase URL of the health-check monitor
 * @param tolerance how late a due time without a run counts as missed
 * @param retention how long runs are kept
 */
public record ScheduleSettings(
        boolean skipped, List<ScheduledJob> jobs, URI healthCheckBase, Duration tolerance, Duration retention) {

    /** Like the existing installations: only the word true counts, everything else is false. */
    private static final Variable<Boolean> SKIPPED = Variable.of(
            "SKIP_CRONJOBS",
            Form.of("flag", "`true`; anything else is false", text -> Optional.of(text.strip())
                    .map("true"::equalsIgnoreCase)),
            "false",
            "this server has no timers; jobs can still be run by hand");

    private static final Variable<URI> MONITOR = Variable.of(
            "HEALTHCHECK_BASE_URL",
            Form.of("URL", "an http or https URL", text -> Optional.of(text.replaceAll("/+$", ""))
                    .filter(url -> url.matches("(?i)https?://[^/\\s?#]+(/[^\\s?#]*)?"))
                    .map(URI::create)),
            "https://hc-ping.com",
            "the monitor of jobs");
    private static final Variable<Duration> TOLERANCE = Variable.of(
            "SCHEDULE_TOLERANCE_SECONDS",
            Form.seconds(1, 86_400),
            "60",
            "how late a due time without a run counts as missed");
    private static final Variable<Duration> RETENTION =
            Variable.of("RUN_RETENTION_DAYS", Form.days(1, 36_500), "180", "how long runs are kept");

    static final List<Variable<?>> VARIABLES = List.of(SKIPPED, MONITOR, TOLERANCE, RETENTION);

    private static final Duration LIMIT = Duration.ofHours(2);

    private static final String RESULTS = "kernelci-results@groups.io";

    static ScheduleSettings from(Variables variables, HardwareRegistrySettings hardwareRegistry) {
        return new ScheduleSettings(
                variables.get(SKIPPED),
                jobs(hardwareRegistry.index()).stream()
                        .map(job -> job.with(variables))
                        .toList(),
                variables.get(MONITOR),
                variables.get(TOLERANCE),
                variables.get(RETENTION));
    }

    /** What can be said of each job, with the defaults of the schedule. */
    static Stream<Area> jobAreas() {
        return jobs(HardwareRegistrySettings.PIPELINE).stream().map(ScheduledJob::area);
    }

    private static List<ScheduledJob> jobs(String registryIndex) {
        return List.of(
                report(
                        "notifications_new_issues",
                        "new_issues",
                        "Announces the issues that are new and reports new build issues.",
                        "59 * * * *",
                        true,
                        Map.of("to", RESULTS)),
                report(
                        "notifications_summary_microsoft",
                        "summary",
                        "Sends the daily status of the trees of origin microsoft.",
                        "30 14 * * *",
                        false,
                        Map.of(
                                "summary-origins",
                                "microsoft",
                                "to",
                                "kernelcialerts@microsoft.com",
                                "cc",
                                RESULTS,
                                "ignore-recipients",
                                "true",
                                "skip-sent-reports",
                                "true")),
                report(
                        "notifications_summary_maestro",
                        "summary",
                        "Sends the daily status of the trees of origin maestro.",
                        "30 2 * * *",
                        false,
                        Map.of("summary-origins", "maestro", "add-mailing-lists", "true", "skip-sent-reports", "true")),
                report(
                        "notifications_hardware_summary",
                        "hardware_summary",
                        "Sends the weekly failures of the subscribed hardware.",
                        "33 3 * * 1",
                        false,
                        Map.of("cc", RESULTS)),
                upkeep(
                        "delete_unused_hardware_status",
                        "Deletes the counters of hardware whose checkouts are no longer the latest.",
                        "0 0 * * 1",
                        Map.of("batch-size", "10000"),
                        true),
                upkeep(
                        "metrics_cache_warm",
                        "Computes the weekly metrics before somebody asks for them.",
                        "10 0 * * 6",
                        Map.of(),
                        false),
                report(
                        "notifications_metrics_summary",
                        "metrics_summary",
                        "Sends the weekly activity in numbers.",
                        "0 0 * * 6",
                        false,
                        Map.of("to", "kernelci@lists.linux.dev", "cc", RESULTS)),
                upkeep(
                        "update_hardware_registry",
                        "Imports the hardware registry.",
                        "0 3 * * *",
                        Map.of("index", registryIndex),
                        false));
    }

    private static ScheduledJob report(
            String key, String task, String description, String cron, boolean catchUp, Map<String, String> parameters) {
        Map<String, String> values = new TreeMap<>(parameters);
        values.put("send", "true");
        values.put("yes", "true");
        return job(key, task, description, true, cron, catchUp, values, true);
    }

    /** Late is as good as in time for these, so they catch up. */
    private static ScheduledJob upkeep(
            String task, String description, String cron, Map<String, String> parameters, boolean monitored) {
        return job(task, task, description, false, cron, true, parameters, monitored);
    }

    private static ScheduledJob job(
            String key,
            String task,
            String description,
            boolean mails,
            String cron,
            boolean catchUp,
            Map<String, String> parameters,
            boolean monitored) {
        return new ScheduledJob(
                key,
                task,
                description,
                mails,
                Cron.parse(cron),
                true,
                parameters,
                catchUp,
                LIMIT,
                monitored,
                Optional.empty());
    }
}
