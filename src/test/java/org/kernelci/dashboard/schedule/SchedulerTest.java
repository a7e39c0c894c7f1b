package org.kernelci.dashboard.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.calendar.Cron;
import org.kernelci.dashboard.config.InstanceSettings;
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
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Runs;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskCatalogue;
import org.kernelci.dashboard.run.TaskFailure;

/** Two servers on one database, without their timers: what each due time, miss and end leads to. */
@Timeout(120)
class SchedulerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final Database database = new Database(EmbeddedDatabase.migrated().dataSource());
    private final MovableClock clock = new MovableClock(NOON);
    private final MonitorServer monitor = new MonitorServer();
    private final List<String> alerts = new CopyOnWriteArrayList<>();

    /** What the task of the jobs does. */
    private volatile Work work = progress -> Outcome.succeeded("done");

    private InstanceSettings.Kind instance = InstanceSettings.Kind.PRODUCTION;

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void ofAllServersOneRunsTheJobAtADueTime() {
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);
        Node two = node("two", job);

        one.scheduler.due(job, NOON);
        two.scheduler.due(job, NOON);
        awaitEnds(1);
        one.scheduler.due(job, NOON);

        assertEquals(List.of("schedule 12:00 one SUCCEEDED done"), runs());
    }

    @Test
    void aDueTimeDuringARunIsSkipped() {
        CountDownLatch end = new CountDownLatch(1);
        work = progress -> {
            waitFor(end);
            return Outcome.succeeded("done");
        };
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);
        Node two = node("two", job);

        one.scheduler.due(job, NOON);
        clock.move(Duration.ofMinutes(1));
        two.scheduler.due(job, NOON.plusSeconds(3_600));
        one.scheduler.due(job, NOON.plusSeconds(3_600));
        end.countDown();
        awaitEnds(2);

        assertEquals(
                List.of(
                        "schedule 12:00 one SUCCEEDED done",
                        "schedule 13:00 two SKIPPED_OVERLAP run 1 is going on since 2026-11-20T12:00:00Z"),
                runs());
    }

    @Test
    void aPausedJobLeavesWhoPausedItAtEachDueTime() {
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);
        JobQueries queries = new JobQueries(database);

        queries.pause("sweep", "anna", "too loud", NOON);
        one.scheduler.due(job, NOON);
        queries.resume("sweep");
        queries.pause(JobQueries.ALL, "bob", null, NOON);
        one.scheduler.due(job, NOON.plusSeconds(3_600));
        queries.resume(JobQueries.ALL);
        one.scheduler.due(job, NOON.plusSeconds(7_200));
        awaitEnds(3);

        assertEquals(
                List.of(
                        "schedule 12:00 one SKIPPED_PAUSED paused by anna: too loud",
                        "schedule 13:00 one SKIPPED_PAUSED all jobs were paused by bob",
                        "schedule 14:00 one SUCCEEDED done"),
                runs());
        assertEquals(List.of("GET /checks/id/start", "GET /checks/id"), heard(2));
    }

    @Test
    void anInstanceThatSendsNoReportsSaysSoAndPingsNobody() {
        instance = InstanceSettings.Kind.STAGING;
        ScheduledJob job = hourly("sweep");

        node("one", job).scheduler.due(job, NOON);

        assertEquals(
                List.of("schedule 12:00 one SKIPPED_ENVIRONMENT INSTANCE is staging, which sends no reports"), runs());
        assertEquals(List.of(), monitor.heard());
    }

    @Test
    void missedTimesAreRecordedOnceAndCaughtUpOnce() {
        ScheduledJob job = hourly("sweep");
        node("one", job).scheduler.enter(job);
        clock.move(Duration.ofMinutes(150));
        Node two = node("two", job);
        Node three = node("three", job);

        Instant until = clock.instant().minus(TOLERANCE);
        two.scheduler.checkMissed(job, until);
        three.scheduler.checkMissed(job, until);
        awaitEnds(3);
        two.scheduler.checkMissed(job, until);

        assertEquals(
                List.of(
                        "schedule 13:00 two MISSED no server ran it within 60 s",
                        "schedule 14:00 two MISSED no server ran it within 60 s",
                        "startup - two SUCCEEDED done"),
                runs());
        assertEquals(List.of("Job sweep missed 2 due times, the last at 2026-11-20T14:00:00Z; it runs now."), alerts);
    }

    @Test
    void onlyDueTimesWithoutARunWereMissed() {
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);
        one.scheduler.enter(job);
        one.scheduler.due(job, NOON.plusSeconds(3_600));
        awaitEnds(1);
        clock.move(Duration.ofMinutes(90));

        one.scheduler.checkMissed(job, clock.instant().minus(TOLERANCE));

        assertEquals(List.of("schedule 13:00 one SUCCEEDED done"), runs());
        assertEquals(List.of(), alerts);
    }

    @Test
    void aJobThatDoesNotCatchUpOnlyRecordsWhatItMissed() {
        ScheduledJob job = job("sweep", "0 * * * *", true, false);
        Node one = node("one", job);
        one.scheduler.enter(job);
        clock.move(Duration.ofMinutes(90));

        one.scheduler.checkMissed(job, clock.instant().minus(TOLERANCE));

        assertEquals(List.of("schedule 13:00 one MISSED no server ran it within 60 s"), runs());
        assertEquals(List.of("Job sweep missed 1 due times, the last at 2026-11-20T13:00:00Z."), alerts);
    }

    @Test
    void aPausedJobDoesNotCatchUp() {
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);
        one.scheduler.enter(job);
        new JobQueries(database).pause("sweep", "anna", null, NOON);
        clock.move(Duration.ofMinutes(90));

        one.scheduler.checkMissed(job, clock.instant().minus(TOLERANCE));

        assertEquals(List.of("schedule 13:00 one MISSED no server ran it within 60 s"), runs());
    }

    @Test
    void aDisabledJobMissesNothing() {
        ScheduledJob job = job("sweep", "0 * * * *", false, true);
        Node one = node("one", job);
        one.scheduler.enter(job);
        clock.move(Duration.ofMinutes(90));

        one.scheduler.checkMissed(job, clock.instant().minus(TOLERANCE));

        assertEquals(List.of("schedule 13:00 one SKIPPED_DISABLED JOB_SWEEP_ENABLED is false"), runs());
        assertEquals(List.of(), alerts);
    }

    @Test
    void aNewScheduleMissedNothingBeforeItCame() {
        ScheduledJob job = hourly("sweep");
        node("one", job).scheduler.enter(job);
        clock.move(Duration.ofMinutes(90));
        ScheduledJob changed = job("sweep", "30 * * * *", true, true);
        Node two = node("two", changed);

        two.scheduler.enter(changed);
        two.scheduler.checkMissed(changed, clock.instant().minus(TOLERANCE));

        assertEquals(List.of(), runs());
    }

    @Test
    void ofAVeryLongRowOfMissedTimesTheEndIsKept() {
        ScheduledJob job = job("sweep", "* * * * *", true, false);
        Node one = node("one", job);
        one.scheduler.enter(job);
        clock.move(Duration.ofDays(2));

        one.scheduler.checkMissed(job, clock.instant().minus(TOLERANCE));

        assertEquals("100 2026-11-22 11:59:00+00", text("select count(*) || ' ' || max(due) from job_run"));
    }

    @Test
    void everyRunPingsItsStartAndOneEnd() {
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);

        one.scheduler.due(job, NOON);
        awaitTold(1);
        work = progress -> {
            throw new TaskFailure("broken");
        };
        one.scheduler.due(job, NOON.plusSeconds(3_600));
        awaitTold(2);
        work = progress -> Outcome.partial("half");
        one.scheduler.due(job, NOON.plusSeconds(7_200));
        awaitTold(3);

        assertEquals(
                List.of(
                        "GET /checks/id/start",
                        "GET /checks/id",
                        "GET /checks/id/start",
                        "GET /checks/id/fail",
                        "GET /checks/id/start",
                        "GET /checks/id/fail"),
                heard(6));
        await(() -> text("select count(*) from job_run where ping_fail = 'ok' or ping_success = 'ok'")
                .equals("3"));
        await(() -> alerts.size() == 2);
        assertEquals(
                List.of("ok ok -", "ok - ok", "ok - ok"),
                texts("select concat_ws(' ', ping_start, coalesce(ping_success, '-'), coalesce(ping_fail, '-'))"
                        + " from job_run order by id"));
        assertEquals(
                List.of("Job sweep ended as FAILED (run 2): broken", "Job sweep ended as PARTIAL (run 3): half"),
                alerts);
    }

    @Test
    void aMonitorThatHangsDelaysNoJob() {
        monitor.hang();
        ScheduledJob job = hourly("sweep");

        node("one", job).scheduler.due(job, NOON);
        awaitEnds(1);

        assertEquals(List.of("schedule 12:00 one SUCCEEDED done"), runs());
        assertFalse(monitor.heard().contains("GET /checks/id"));
        monitor.goOn();
        assertEquals(List.of("GET /checks/id/start", "GET /checks/id"), heard(2));
    }

    @Test
    void aMonitorsRefusalIsRecordedWithoutTheSecret() {
        monitor.answerWith(500);
        ScheduledJob job = hourly("sweep");

        node("one", job).scheduler.due(job, NOON);

        await(() -> text("select concat_ws(',', state, ping_start, ping_success) from job_run")
                .equals("SUCCEEDED,HTTP status 500,HTTP status 500"));
    }

    @Test
    void aRunByHandPingsOnlyOnRequestAndAlarmsNobody() throws Exception {
        work = progress -> {
            throw new TaskFailure("broken");
        };
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);

        one.scheduler.runNow(job, one.scheduler.arguments(job, Map.of()), "anna", false);
        awaitTold(1);
        one.scheduler.runNow(job, one.scheduler.arguments(job, Map.of()), "anna", true);
        awaitTold(2);

        assertEquals(List.of("GET /checks/id/start", "GET /checks/id/fail"), heard(2));
        assertEquals(List.of(), alerts);
    }

    @Test
    void aServerThatStopsEndsItsRunsAndTellsTheChat() {
        CountDownLatch started = new CountDownLatch(1);
        work = progress -> {
            started.countDown();
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        };
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);
        one.scheduler.due(job, NOON);
        waitFor(started);

        one.background.stop();
        awaitTold(1);

        assertEquals(List.of("schedule 12:00 one CANCELLED cancelled: the server stops"), runs());
        assertEquals(List.of("GET /checks/id/start", "GET /checks/id/fail"), heard(2));
        await(() -> alerts.size() == 1);
        assertEquals(List.of("Job sweep ended as CANCELLED (run 1): cancelled: the server stops"), alerts);
    }

    @Test
    void theEndOfALostRunIsReportedByOneOfTheOthers() {
        ScheduledJob job = hourly("sweep");
        database.jdbi().useHandle(handle -> handle.execute("""
                insert into job_run (job, task, work, trigger, due, started, heartbeat, node, state, pings, ping_start)
                values ('sweep', 'sweep', 'sweep', 'schedule', ?, ?, ?, 'gone', 'RUNNING', true, 'ok')
                """, NOON, NOON, NOON));
        Node two = node("two", job);
        Node three = node("three", job);
        clock.move(Runs.SILENCE.plusSeconds(1));
        two.background.runs().loseSilent();
        clock.move(Duration.ofSeconds(31));

        two.news.reportLeftOver();
        three.news.reportLeftOver();

        assertEquals(List.of("GET /checks/id/fail"), monitor.heard());
        assertEquals(
                List.of(
                        "Job sweep ended as LOST (run 1): the server gone is gone; last sign of life 2026-11-20 12:00:00 UTC"),
                alerts);
    }

    @Test
    void aJobWhoseTaskIsNotThereFailsAtItsDueTime() {
        ScheduledJob job = hourly("mop");
        Node one = node("one", job);

        one.scheduler.due(job, NOON);
        awaitTold(1);

        assertEquals(List.of("schedule 12:00 one FAILED there is no task mop on this server"), runs());
        assertEquals(List.of("GET /checks/id/start", "GET /checks/id/fail"), heard(2));
        assertEquals(Optional.of("there is no task mop on this server"), one.scheduler.problem(job));
    }

    @Test
    void aJobWithParametersThatItsTaskDoesNotTakeFailsAtItsDueTime() {
        ScheduledJob job = new ScheduledJob(
                "sweep",
                "sweep",
                "Sweeps.",
                false,
                Cron.parse("0 * * * *"),
                true,
                Map.of("speed", "7"),
                false,
                Duration.ofHours(1),
                false,
                Optional.empty());

        node("one", job).scheduler.due(job, NOON);
        awaitTold(1);

        assertEquals(List.of("schedule 12:00 one FAILED JOB_SWEEP_PARAMETERS: speed: no such parameter"), runs());
    }

    @Test
    void workThatLooksForNewsLooksBackToItsLastSuccess() throws Exception {
        ScheduledJob job = hourly("sweep");
        Node one = node("one", job);
        clock.move(Duration.ofMinutes(30));

        assertEquals("2026-11-20T11:30:00Z", since(one, job));
        one.scheduler.due(job, NOON);
        awaitEnds(1);
        assertEquals("2026-11-20T11:30:00Z", since(one, job));
        clock.move(Duration.ofHours(3));
        assertEquals("2026-11-20T12:30:00Z", since(one, job));
        clock.move(Duration.ofHours(30));
        assertEquals("2026-11-20T21:30:00Z", since(one, job));
        assertEquals(
                "2020-01-01T00:00:00Z",
                one.scheduler
                        .arguments(job, Map.of("since", "2020-01-01T00:00:00Z"))
                        .text("since")
                        .orElseThrow());
    }

    private static String since(Node node, ScheduledJob job) throws Exception {
        return node.scheduler.arguments(job, Map.of()).text("since").orElseThrow();
    }

    /** One server. */
    private final class Node {
        private final BackgroundRuns background;
        private final RunNews news;
        private final Scheduler scheduler;

        Node(String name, ScheduledJob job) {
            ScheduleSettings settings =
                    new ScheduleSettings(false, List.of(job), monitor.base(), TOLERANCE, Duration.ofDays(1));
            JobQueries queries = new JobQueries(database);
            NodeName node = new NodeName(name);
            background = new BackgroundRuns(database, clock, node, new Meters(), Thread::new);
            news = new RunNews(
                    settings, queries, clock, new Meters(), alert -> alerts.add(alert.message()), Thread::new);
            scheduler = new Scheduler(
                    settings,
                    new InstanceSettings(instance),
                    node,
                    new TaskCatalogue(List.of(new Sweep())),
                    background,
                    queries,
                    news,
                    clock);
        }
    }

    private interface Work {
        Outcome perform(Progress progress) throws TaskFailure, RunCancelled;
    }

    private final class Sweep implements Task {
        @Override
        public String name() {
            return "sweep";
        }

        @Override
        public String description() {
            return "Sweep the floor.";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.text("since", "time of the last dirt"));
        }

        @Override
        public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
            return work.perform(progress);
        }
    }

    private Node node(String name, ScheduledJob job) {
        return new Node(name, job);
    }

    private static ScheduledJob hourly(String task) {
        return new ScheduledJob(
                "sweep",
                task,
                "Sweeps.",
                true,
                Cron.parse("0 * * * *"),
                true,
                Map.of(),
                true,
                Duration.ofHours(1),
                true,
                Optional.of("id"));
    }

    private static ScheduledJob job(String key, String cron, boolean enabled, boolean catchUp) {
        return new ScheduledJob(
                key,
                "sweep",
                "Sweeps.",
                false,
                Cron.parse(cron),
                enabled,
                Map.of(),
                catchUp,
                Duration.ofHours(1),
                false,
                Optional.empty());
    }

    private List<String> runs() {
        return texts("select concat_ws(' ', trigger, coalesce(to_char(due at time zone 'UTC', 'HH24:MI'), '-'), node,"
                + " state, message) from job_run order by due nulls last, id");
    }

    private void awaitEnds(int runs) {
        await(() ->
                text("select count(*) from job_run where finished is not null").equals(Integer.toString(runs)));
    }

    private void awaitTold(int runs) {
        await(() -> text("select count(*) from job_run where told is not null").equals(Integer.toString(runs)));
    }

    /** Everything that the monitor has heard, once that is so many. */
    private List<String> heard(int pings) {
        await(() -> monitor.heard().size() >= pings);
        return monitor.heard();
    }

    private String text(String sql) {
        return texts(sql).get(0);
    }

    private List<String> texts(String sql) {
        return new ArrayList<>(database.jdbi().withHandle(handle -> {
            handle.execute("set time zone 'UTC'");
            return handle.createQuery(sql).mapTo(String.class).list();
        }));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - deadline < 0, "waited for too long");
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
