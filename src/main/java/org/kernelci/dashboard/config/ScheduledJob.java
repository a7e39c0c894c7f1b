package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    private static final Pattern CHECK = Pattern.compile("[A-Za-z0-9._~/-]+");

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

    private Variable<String> scheduleText() {
        return Variable.of(
                variable("SCHEDULE"),
                new Form<>("cron", "", "a cron text", Optional::of),
                schedule.toString(),
                "when it is due, in UTC");
    }

    private Variable<Map<String, String>> moreParameters() {
        return Variable.of(
                variable("PARAMETERS"),
                Form.PAIRS,
                Form.written(new TreeMap<>(parameters)),
                "parameters of its task; those given here go over the default ones, an empty text takes one away");
    }

    private Variable<Boolean> enabledFlag() {
        return Variable.of(variable("ENABLED"), Form.FLAG, Boolean.toString(enabled), "whether it runs by itself");
    }

    private Variable<Boolean> catchUpFlag() {
        return Variable.of(
                variable("CATCH_UP"),
                Form.FLAG,
                Boolean.toString(catchUp),
                "whether it runs once, late, when due times found no server");
    }

    private Variable<Duration> limitSeconds() {
        return Variable.of(
                variable("LIMIT_SECONDS"),
                Form.seconds(1, 604_800),
                Long.toString(limit.toSeconds()),
                "how long a run may take");
    }

    private Variable<String> healthCheckPath() {
        return Variable.of(
                        healthCheckVariable(),
                        Form.matching("letters, digits and . _ ~ / - only", CHECK),
                        "path of its check at the monitor; unset: no pings")
                .asSecret();
    }

    /** Its variables, with what this job does unless they say otherwise. */
    Area area() {
        List<Variable<?>> variables = new ArrayList<>(
                List.of(scheduleText(), moreParameters(), enabledFlag(), catchUpFlag(), limitSeconds()));
        if (monitored) {
            variables.add(healthCheckPath());
        }
        return new Area("Job `" + key + "`", description, variables);
    }

    /** This job with what the variables say instead. */
    ScheduledJob with(Variables variables) {
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.putAll(variables.get(moreParameters()));
        values.values().removeIf(String::isEmpty);
        return new ScheduledJob(
                key,
                task,
                description,
                mails,
                schedule(variables),
                variables.get(enabledFlag()),
                values,
                variables.get(catchUpFlag()),
                variables.get(limitSeconds()),
                monitored,
                monitored ? variables.find(healthCheckPath()) : Optional.empty());
    }

    private Cron schedule(Variables variables) {
        String text = variables.get(scheduleText());
        try {
            return Cron.parse(text);
        } catch (IllegalArgumentException wrong) {
            variables.refuse(
                    scheduleText(),
                    "expected a cron text such as \"" + schedule + "\", got \"" + text + "\": " + wrong.getMessage());
            return schedule;
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ScheduledJob[" + key + ", " + schedule + (enabled ? "" : ", disabled") + "]";
    }
}
