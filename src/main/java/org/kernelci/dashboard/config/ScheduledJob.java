package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.calendar.Cron;

/**
 * A job of the schedule (schedules-and-alerts 2) as this installation wants it.
 *
 * @param key name of the job, such as {@code notifications_new_issues}
 * @param task name of what it runs
 * @param description one sentence for operators
 * @param mails whether it sends reports, which not every installation may
 * @param parameters values of the task's parameters
 * @param catchUp whether it runs once, late, when no server was there at a due time
 * @param limit how long a run may take
 * @param monitored whether the health-check monitor knows it
 * @param healthCheck secret path of the job's check at the monitor
 */
public record ScheduledJob(
        String key,
        String task,
        String description,
        boolean mails,
        Cron schedule,
        boolean enabled,
        Map<String, String> parameters,
        boolean catchUp,
        Duration limit,
        boolean monitored,
        Optional<String> healthCheck) {

    /** Name of the variable with the secret path at the monitor. */
    public String healthCheckVariable() {
        return "HEALTHCHECK_ID_" + upperCase(key);
    }

    /** Name of a variable of this job: {@code JOB_NOTIFICATIONS_NEW_ISSUES_PARAMETERS}. */
    public String variable(String what) {
        return "JOB_" + upperCase(key) + "_" + what;
    }

    private static String upperCase(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    /** This job with what the variables say instead. */
    ScheduledJob with(Variables variables) {
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.putAll(variables.pairs(variable("PARAMETERS")));
        values.values().removeIf(String::isEmpty);
        return new ScheduledJob(
                key,
                task,
                description,
                mails,
                schedule(variables),
                variables.flag(variable("ENABLED"), enabled),
                values,
                variables.flag(variable("CATCH_UP"), catchUp),
                Duration.ofSeconds(variables.integer(variable("LIMIT_SECONDS"), (int) limit.toSeconds(), 1, 604_800)),
                monitored,
                monitored ? healthCheck(variables) : Optional.empty());
    }

    private Optional<String> healthCheck(Variables variables) {
        Optional<String> path = variables.text(healthCheckVariable());
        if (path.filter(text -> !text.matches("[A-Za-z0-9._~/-]+")).isPresent()) {
            variables.refuse(healthCheckVariable(), "expected letters, digits and . _ ~ / - only");
        }
        return path;
    }

    private Cron schedule(Variables variables) {
        Optional<String> text = variables.text(variable("SCHEDULE"));
        if (text.isEmpty()) {
            return schedule;
        }
        try {
            return Cron.parse(text.get());
        } catch (IllegalArgumentException wrong) {
            variables.refuse(
                    variable("SCHEDULE"),
                    "expected a cron text such as \"" + schedule + "\", got \"" + text.get() + "\": "
                            + wrong.getMessage());
            return schedule;
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ScheduledJob[" + key + ", " + schedule + (enabled ? "" : ", disabled") + "]";
    }
}
