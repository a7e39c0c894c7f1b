package org.kernelci.dashboard.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.calendar.Cron;
import org.kernelci.dashboard.config.ChatSettings;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.config.NodeName;
import org.kernelci.dashboard.config.ScheduleSettings;
import org.kernelci.dashboard.config.ScheduledJob;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BackgroundRuns;
import org.kernelci.dashboard.run.MovableClock;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskCatalogue;
import org.kernelci.dashboard.web.Refusal;

@Timeout(120)
class JobServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Database database = new Database(EmbeddedDatabase.migrated().dataSource());
    private final MovableClock clock = new MovableClock(NOON);
    private final ScheduledJob job = new ScheduledJob(
            "nightly",
            "greet",
            "Greets.",
            true,
            Cron.parse("0 * * * *"),
            true,
            Map.of("to", "all@example.org", "cc", "ops@example.org", "send", "true"),
            false,
            Duration.ofHours(1),
            true,
            Optional.of("secret"));
    private JobService service = service(InstanceSettings.Kind.PRODUCTION, false);

    @BeforeEach
    void enter() {
        new JobQueries(database).enter(job, NOON.minusSeconds(60));
    }

    @Test
    void aJobThatNeverRanWaitsForItsTime() {
        JobItem item = service.item(job);

        assertEquals("scheduled", item.status());
        assertEquals(Instant.parse("2026-11-20T13:00:00Z"), item.next());
        assertEquals(
                List.of(
                        Instant.parse("2026-11-20T13:00:00Z"),
                        Instant.parse("2026-11-20T14:00:00Z"),
                        Instant.parse("2026-11-20T15:00:00Z")),
                item.nextTimes());
        assertEquals(0, item.failuresInRow());
        assertFalse(item.overdue());
        assertEquals(new JobItem.Check("HEALTHCHECK_ID_NIGHTLY", true, null), item.ping());
    }

    @Test
    void theLastRunAndTheLastSuccessAreShown() {
        run("12:00", "SUCCEEDED", "{\"send\": \"true\"}");
        run("13:00", "FAILED", "{}");
        run("14:00", "PARTIAL", "{}");
        run("14:10", "SUCCEEDED", "{\"send\": \"false\"}");
        run("14:20", "SUCCEEDED", "{\"send\": \"true\", \"only-to\": \"true\"}");
        run("14:30", "SKIPPED_PAUSED", "{}");

        JobItem item = service.item(job);

        assertEquals("SKIPPED_PAUSED", item.last().state());
        assertEquals(Instant.parse("2026-11-20T12:00:05Z"), item.lastSuccess());
        assertEquals(2, item.failuresInRow());
        assertEquals(
                List.of("12:00 5.0", "13:00 5.0", "14:00 5.0", "14:10 5.0", "14:20 5.0"),
                service.details(job).durations().stream()
                        .map(run -> run.started().toString().substring(11, 16) + " " + run.seconds())
                        .toList());
    }

    @Test
    void aRunUnderWaySaysSo() {
        run("12:00", "RUNNING", "{}");
        clock.move(Duration.ofSeconds(90));

        JobItem item = service.item(job);

        assertEquals("running", item.status());
        assertEquals(90.0, item.running().seconds());
        assertEquals(null, item.last());
    }

    @Test
    void aMissedTimeIsOverdueUntilSomethingRuns() {
        due("13:00", "MISSED");
        clock.move(Duration.ofMinutes(70));
        assertTrue(service.item(job).overdue());
        assertEquals(Instant.parse("2026-11-20T13:00:00Z"), service.item(job).overdueSince());

        run("13:08", "FAILED", "{}");

        assertFalse(service.item(job).overdue());
    }

    @Test
    void aTimeThatNobodyEvenRecordedIsOverdue() {
        clock.move(Duration.ofMinutes(1));
        assertFalse(service.item(job).overdue());
        clock.move(Duration.ofMinutes(62));
        assertEquals(NOON, service.item(job).overdueSince());
        due("12:00", "SUCCEEDED");
        assertEquals(Instant.parse("2026-11-20T13:00:00Z"), service.item(job).overdueSince());
        due("13:00", "SKIPPED_OVERLAP");
        assertFalse(service.item(job).overdue());
    }

    @Test
    void aPausedJobHasNoNextTimeAndIsNotOverdue() {
        due("12:00", "MISSED");
        service.pause(job, "anna", "why not");

        JobItem item = service.item(job);

        assertEquals("paused", item.status());
        assertEquals(new JobItem.PauseItem("anna", NOON, "why not"), item.paused());
        assertEquals(null, item.next());
        assertFalse(item.overdue());
        service.resume(job);
        service.pauseAll("bob", null);
        assertEquals("paused", service.item(job).status());
        assertEquals(new JobItem.PauseItem("bob", NOON, null), service.jobs().allPaused());
        service.resumeAll();
        assertEquals("scheduled", service.item(job).status());
    }

    @Test
    void aServerWithoutTimersSaysSo() {
        service = service(InstanceSettings.Kind.PRODUCTION, true);

        assertEquals("disabled", service.item(job).status());
        assertEquals(null, service.item(job).next());
        assertTrue(service.jobs().skipped());
        assertTrue(service.jobs()
                .warnings()
                .contains("SKIP_CRONJOBS is set on this server: it leaves all due times to others."));
    }

    @Test
    void howTheLastPingWentIsShown() {
        database.jdbi().useHandle(handle -> handle.execute("""
                insert into job_run (job, task, work, trigger, started, heartbeat, finished, node, state, pings, ping_start, ping_fail)
                values ('nightly', 'greet', 'nightly', 'schedule', ?, ?, ?, 'n', 'FAILED', true, 'ok', 'HTTP status 500')
                """, NOON, NOON, NOON));

        assertEquals(
                new JobItem.LastPing(1, "fail", "HTTP status 500"),
                service.item(job).ping().last());
    }

    @Test
    void aPreviewSendsNothing() throws Exception {
        assertEquals(
                Map.of("to", "all@example.org", "cc", "ops@example.org", "send", "false", "only-to", "false"),
                parameters(new ManualRun("preview", null, Map.of(), false, null)));
    }

    @Test
    void mailsToMeGoToNobodyElse() throws Exception {
        assertEquals(
                Map.of("to", "me@example.org", "send", "true", "only-to", "true"),
                parameters(new ManualRun("me", "me@example.org", Map.of("cc", "x@example.org"), false, null)));
    }

    @Test
    void aRealRunTakesTheOperatorsValuesOverTheScheduledOnes() throws Exception {
        assertEquals(
                Map.of("to", "other@example.org", "send", "true", "only-to", "false"),
                parameters(new ManualRun(
                        "real", null, Map.of("to", "other@example.org", "cc", "", "send", "false"), false, null)));
    }

    @Test
    void whereReportsAreBlockedOnlyAPreviewRuns() throws Exception {
        service = service(InstanceSettings.Kind.STAGING, false);

        Refusal refused = assertThrows(
                Refusal.class, () -> service.run(job, new ManualRun("real", null, Map.of(), false, null), "anna"));
        assertEquals(409, refused.status());
        assertEquals("blocked", service.item(job).status());
        service.run(job, new ManualRun("preview", null, Map.of(), false, null), "anna");
    }

    private Map<String, String> parameters(ManualRun wanted) throws Exception {
        long run = service.run(job, wanted, "anna");
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select key, value from job_run, jsonb_each_text(parameters) where id = :run")
                .bind("run", run)
                .reduceRows(new HashMap<String, String>(), (pairs, row) -> {
                    pairs.put(row.getColumn("key", String.class), row.getColumn("value", String.class));
                    return pairs;
                }));
    }

    /** A run that took five seconds, or still goes on. */
    private void run(String time, String state, String parameters) {
        insert(null, time, state, parameters);
    }

    private void due(String time, String state) {
        insert(time, time, state, "{}");
    }

    private void insert(String due, String time, String state, String parameters) {
        Instant start = Instant.parse("2026-11-20T" + time + ":00Z");
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                insert into job_run (job, task, work, trigger, due, started, heartbeat, finished, node, state, parameters)
                values ('nightly', 'greet', 'nightly', 'schedule', :due, :start, :start, :end, 'n', :state,
                  cast(:parameters as jsonb))
                """)
                .bind("due", due == null ? null : start)
                .bind("start", start)
                .bind("end", state.equals("RUNNING") ? null : start.plusSeconds(5))
                .bind("state", state)
                .bind("parameters", parameters)
                .execute());
    }

    private JobService service(InstanceSettings.Kind kind, boolean skipped) {
        ScheduleSettings settings = new ScheduleSettings(
                skipped, List.of(job), URI.create("http://127.0.0.1:9"), Duration.ofSeconds(60), Duration.ofDays(1));
        InstanceSettings instance = new InstanceSettings(kind);
        NodeName node = new NodeName("one");
        JobQueries jobs = new JobQueries(database);
        RunNews news = new RunNews(settings, jobs, clock, new Meters(), alert -> {}, Thread::new);
        Scheduler scheduler = new Scheduler(
                settings,
                instance,
                node,
                new TaskCatalogue(List.of(new Greet())),
                new BackgroundRuns(database, clock, node, new Meters(), Thread::new),
                jobs,
                news,
                clock);
        MailSettings mail = new MailSettings(
                MailSettings.Backend.HOLD,
                "",
                25,
                false,
                "",
                Optional.empty(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                1,
                Duration.ofSeconds(1));
        return new JobService(
                settings,
                instance,
                mail,
                new ChatSettings(Optional.empty()),
                scheduler,
                news,
                jobs,
                new RunQueries(database),
                clock);
    }

    private record Greet() implements Task {
        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String description() {
            return "Greet everybody.";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.text("to", "address"),
                    Parameter.text("cc", "address"),
                    Parameter.flag("send", "send it"),
                    Parameter.flag("only-to", "send it to that address alone"));
        }

        @Override
        public Outcome perform(Arguments arguments, Progress progress) {
            return Outcome.succeeded("hello");
        }
    }
}
