package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleSettingsTest {

    private static final List<String> NO_PROBLEMS = List.of();

    @Test
    void theEightJobsHaveTheirTimesAndTasks() {
        assertEquals(
                List.of(
                        "notifications_new_issues 59 * * * * new_issues",
                        "notifications_summary_microsoft 30 14 * * * summary",
                        "notifications_summary_maestro 30 2 * * * summary",
                        "notifications_hardware_summary 33 3 * * 1 hardware_summary",
                        "delete_unused_hardware_status 0 0 * * 1 delete_unused_hardware_status",
                        "metrics_cache_warm 10 0 * * 6 metrics_cache_warm",
                        "notifications_metrics_summary 0 0 * * 6 metrics_summary",
                        "update_hardware_registry 0 3 * * * update_hardware_registry"),
                read(Map.of(), NO_PROBLEMS).jobs().stream()
                        .map(job -> job.key() + " " + job.schedule() + " " + job.task())
                        .toList());
    }

    @Test
    void reportsAreSentWithoutAskingAndSummariesOnce() {
        ScheduledJob microsoft = job("notifications_summary_microsoft", Map.of());

        assertEquals(
                Map.of(
                        "summary-origins", "microsoft",
                        "to", "kernelcialerts@microsoft.com",
                        "cc", "kernelci-results@groups.io",
                        "ignore-recipients", "true",
                        "skip-sent-reports", "true",
                        "send", "true",
                        "yes", "true"),
                microsoft.parameters());
        assertTrue(microsoft.mails());
        assertFalse(microsoft.catchUp());
    }

    @Test
    void everythingAboutAJobCanBeSet() {
        ScheduledJob job = job(
                "notifications_new_issues",
                Map.of(
                        "JOB_NOTIFICATIONS_NEW_ISSUES_SCHEDULE", " 0  */2 * * mon-fri ",
                        "JOB_NOTIFICATIONS_NEW_ISSUES_PARAMETERS",
                                "{\"cc\": \"ops@example.org\", \"to\": \"\", \"send\": false}",
                        "JOB_NOTIFICATIONS_NEW_ISSUES_ENABLED", "False",
                        "JOB_NOTIFICATIONS_NEW_ISSUES_CATCH_UP", "false",
                        "JOB_NOTIFICATIONS_NEW_ISSUES_LIMIT_SECONDS", "90",
                        "HEALTHCHECK_ID_NOTIFICATIONS_NEW_ISSUES", "token/with/slashes"));

        assertEquals("0 */2 * * mon-fri", job.schedule().text());
        assertEquals(Map.of("cc", "ops@example.org", "send", "false", "yes", "true"), job.parameters());
        assertFalse(job.enabled());
        assertFalse(job.catchUp());
        assertEquals(Duration.ofSeconds(90), job.limit());
        assertEquals(Optional.of("token/with/slashes"), job.healthCheck());
        assertFalse(job.toString().contains("token"), job::toString);
    }

    @Test
    void theRegistryComesFromItsConfiguredIndex() {
        assertEquals(
                Map.of("index", "/data/index.yaml"),
                job("update_hardware_registry", Map.of("HARDWARE_REGISTRY_INDEX_URL", "/data/index.yaml"))
                        .parameters());
    }

    @Test
    void jobsWithoutACheckPingNobody() {
        assertEquals(
                Optional.empty(),
                job("metrics_cache_warm", Map.of("HEALTHCHECK_ID_METRICS_CACHE_WARM", "token"))
                        .healthCheck());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "1, false", "yes, false", "false, false"})
    void onlyTheWordTrueSkipsTheTimers(String text, boolean skipped) {
        assertEquals(skipped, read(Map.of("SKIP_CRONJOBS", text), NO_PROBLEMS).skipped());
    }

    @Test
    void theMonitorIsKnownWithoutASlashAtItsEnd() {
        assertEquals(
                URI.create("https://hc-ping.com"), read(Map.of(), NO_PROBLEMS).healthCheckBase());
        assertEquals(
                URI.create("http://127.0.0.1:8000/ping"),
                read(Map.of("HEALTHCHECK_BASE_URL", "http://127.0.0.1:8000/ping/"), NO_PROBLEMS)
                        .healthCheckBase());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOB_METRICS_CACHE_WARM_SCHEDULE   | 10 24 * * 6 | expected a cron text such as \"10 0 * * 6\", got \"10 24 * * 6\": \"24\" is no hour (0 to 23, with *, -, / and commas)",
                "JOB_METRICS_CACHE_WARM_PARAMETERS | [1]         | expected a JSON object of texts, numbers and flags, got \"[1]\"",
                "JOB_METRICS_CACHE_WARM_PARAMETERS | {\"a\":[]}  | expected a JSON object of texts, numbers and flags, got \"{\"a\":[]}\"",
                "JOB_METRICS_CACHE_WARM_ENABLED    | maybe       | expected true or false, got \"maybe\"",
                "HEALTHCHECK_BASE_URL              | hc-ping.com | expected an http or https URL, got \"hc-ping.com\"",
                "HEALTHCHECK_ID_NOTIFICATIONS_NEW_ISSUES | a b   | expected letters, digits and . _ ~ / - only",
                "RUN_RETENTION_DAYS                | 0           | expected a whole number from 1 to 36500, got \"0\"",
            })
    void aWrongValueIsToldInOneLine(String variable, String value, String problem) {
        read(Map.of(variable, value), List.of(variable + ": " + problem));
    }

    private static ScheduledJob job(String key, Map<String, String> variables) {
        return read(variables, NO_PROBLEMS).jobs().stream()
                .filter(job -> job.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static ScheduleSettings read(Map<String, String> values, List<String> problems) {
        Variables variables = new Variables(name -> Optional.ofNullable(values.get(name)));
        ScheduleSettings settings = ScheduleSettings.from(variables, HardwareRegistrySettings.from(variables));
        assertEquals(problems, variables.problems());
        return settings;
    }
}
