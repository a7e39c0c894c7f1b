package org.kernelci.dashboard.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;

@Timeout(120)
class RunsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final EmbeddedDatabase place = EmbeddedDatabase.migrated();
    private final Database database = new Database(place.dataSource());
    private final MovableClock clock = new MovableClock(NOON);
    private final Runs runs = runs("one");

    @Test
    void aRunLeavesWhatItDidAndHowItEnded() throws Exception {
        Task task = task((arguments, progress) -> {
            progress.total(3);
            progress.advance(2);
            progress.count("rows deleted", 40);
            progress.count("rows deleted", 2);
            progress.message("first");
            progress.message("second\0");
            return Outcome.succeeded("42 rows");
        });

        Started run = runs.begin(Work.byHand(task, arguments(task, Map.of("depth", "7")), "anna"));
        RunEnd end = run.perform(Progress.NONE);

        assertEquals(new RunEnd(RunState.SUCCEEDED, "42 rows"), end);
        assertEquals(
                "SUCCEEDED sweep sweep manual anna one 3/2 {\"rows deleted\": 42} {\"depth\": \"7\"} 42 rows",
                text(
                        "select concat_ws(' ', state, job, task, work, trigger, requested_by, node, total || '/' || done, counts,"
                                + " parameters, message) from job_run"));
        assertEquals(
                List.of("1 first", "2 second "),
                texts("select number || ' ' || line from job_run_line order by number"));
    }

    @Test
    void whatWasSaidIsInTheRecordWhileTheRunGoesOn() throws Exception {
        Task task = task((arguments, progress) -> {
            progress.advance(5);
            progress.message("half way");
            await(() -> text("select concat(done, (select max(line) from job_run_line)) from job_run")
                    .equals("5half way"));
            return Outcome.succeeded("done");
        });

        assertEquals(RunState.SUCCEEDED, perform(task).state());
    }

    @Test
    void aTerminalIsToldEverythingToo() throws Exception {
        List<String> heard = new ArrayList<>();
        Task task = task((arguments, progress) -> {
            progress.message("hello");
            progress.advance(1);
            return Outcome.succeeded("done");
        });

        runs.begin(byHand(task)).perform(new Heard(heard));

        assertEquals(List.of("hello", "+1"), heard);
    }

    @Test
    void aTerminalThatIsHeldUpHoldsUpNoSignOfLife() throws Exception {
        AtomicBoolean held = new AtomicBoolean();
        Task task = task((arguments, progress) -> {
            progress.advance(5);
            progress.message("hello");
            return Outcome.succeeded("done");
        });

        runs.begin(byHand(task)).perform(new Heard(new ArrayList<>()) {
            @Override
            public void message(String line) {
                await(() -> text("select done from job_run").equals("5"));
                held.set(true);
            }
        });

        assertTrue(held.get());
    }

    @Test
    void aSignOfLifeThatFailedIsRepeatedWhateverTheReason() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        Database broken = new Database(failing(place.dataSource(), failures));
        Task task = task((arguments, progress) -> {
            failures.set(2);
            progress.advance(5);
            await(() -> {
                clock.move(Duration.ofSeconds(1));
                return text("select done from job_run").equals("5");
            });
            failures.set(1);
            return Outcome.succeeded("done");
        });

        RunEnd end =
                new Runs(broken, clock, "one", Thread::new).begin(byHand(task)).perform(Progress.NONE);

        assertEquals(new RunEnd(RunState.SUCCEEDED, "done"), end);
    }

    /** Fails so many times, as a pool that is being closed does. */
    private static DataSource failing(DataSource source, AtomicInteger failures) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, values) -> {
                    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new IllegalStateException("the pool is closed");
                    }
                    return method.invoke(source, values);
                });
    }

    @Test
    void aFailureIsRecordedInItsOwnWords() throws Exception {
        assertEquals(new RunEnd(RunState.FAILED, "no such issue"), perform(task((arguments, progress) -> {
            throw new TaskFailure("no such\n issue");
        })));
        assertEquals(
                new RunEnd(RunState.FAILED, "java.lang.IllegalStateException: broken"),
                perform(task((arguments, progress) -> {
                    throw new IllegalStateException("broken");
                })));
        assertEquals("FAILED FAILED", text("select string_agg(state, ' ') from job_run where finished is not null"));
    }

    @Test
    void theDatabasesRefusalIsToldWithoutTheStatement() throws Exception {
        RunEnd end = perform(task((arguments, progress) -> {
            database.jdbi().useHandle(handle -> handle.execute("select 'secret' from nowhere"));
            return Outcome.succeeded("");
        }));

        assertEquals(RunState.FAILED, end.state());
        assertTrue(end.message().startsWith("database: ERROR: relation \"nowhere\" does not exist"), end::message);
        assertFalse(end.message().contains("secret"), end::message);
    }

    @Test
    void theSameWorkIsRefusedWhileItGoesOnAnywhere() throws Exception {
        Task task = task((arguments, progress) -> Outcome.succeeded("done"));
        Started first = runs.begin(byHand(task));

        AlreadyRunning refused =
                assertThrows(AlreadyRunning.class, () -> runs("two").begin(byHand(task)));

        assertEquals(first.id(), refused.run());
        assertEquals("sweep is running since 2026-11-20T12:00:00Z on one, run " + first.id(), refused.getMessage());
        first.perform(Progress.NONE);
        assertEquals(
                RunState.SUCCEEDED,
                runs("two").begin(byHand(task)).perform(Progress.NONE).state());
    }

    @Test
    void oneOfManyServersGetsADueTime() throws Exception {
        Task task = task((arguments, progress) -> Outcome.succeeded("done"));
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int server = 0; server < 8; server++) {
                Runs own = runs("server " + server);
                tries.add(servers.submit(() -> {
                    start.await();
                    Optional<Started> begun = own.beginUnlessTaken(due(task, NOON));
                    begun.ifPresent(run -> run.perform(Progress.NONE));
                    return begun.isPresent();
                }));
            }
            int winners = 0;
            for (Future<Boolean> attempt : tries) {
                winners += attempt.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(1, winners);
        } finally {
            servers.shutdownNow();
        }
        assertEquals("1", text("select count(*) from job_run"));
    }

    @Test
    void aDueTimeThatWasSkippedIsTaken() {
        Task task = task((arguments, progress) -> Outcome.succeeded("done"));

        assertTrue(runs.recordSkipped(due(task, NOON), RunState.SKIPPED_PAUSED, "paused by anna"));
        assertFalse(runs.recordSkipped(due(task, NOON), RunState.MISSED, "late"));
        assertTrue(runs.beginUnlessTaken(due(task, NOON)).isEmpty());
        assertEquals("SKIPPED_PAUSED paused by anna", text("select state || ' ' || message from job_run"));
    }

    @Test
    void aCancelReachesTheTaskWhereverItWasAsked() throws Exception {
        Task task = task((arguments, progress) -> {
            assertTrue(runs("two").cancel(progress.run().orElseThrow(), "bob"));
            while (true) {
                progress.checkCancelled();
                progress.advance(1);
                pause();
                clock.move(Duration.ofSeconds(1));
            }
        });

        assertEquals(new RunEnd(RunState.CANCELLED, "cancelled by bob"), perform(task));
        assertFalse(runs.cancel(1, "bob"));
    }

    @Test
    void aRunOverItsLimitIsCancelledThenInterrupted() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Task task = task((arguments, progress) -> {
            clock.move(Duration.ofMinutes(11));
            try {
                never.await();
            } catch (InterruptedException told) {
                throw new TaskFailure("interrupted");
            }
            return Outcome.succeeded("done");
        });
        Work work = new Work(
                "nightly",
                task,
                arguments(task, Map.of()),
                Trigger.SCHEDULE,
                null,
                NOON,
                Duration.ofMinutes(10),
                false);

        RunEnd end = runs.beginUnlessTaken(work).orElseThrow().perform(Progress.NONE);

        assertEquals(new RunEnd(RunState.FAILED, "took longer than its limit of 600 s: interrupted"), end);
    }

    @Test
    void aRunWithoutASignOfLifeIsLostAndItsWorkIsFree() throws Exception {
        Task task = task((arguments, progress) -> Outcome.succeeded("done"));
        runs.begin(byHand(task));

        clock.move(Runs.SILENCE.minusSeconds(1));
        assertThrows(AlreadyRunning.class, () -> runs("two").begin(byHand(task)));
        clock.move(Duration.ofSeconds(2));
        runs("two").begin(byHand(task)).perform(Progress.NONE);

        assertEquals(
                "LOST the server one is gone; last sign of life 2026-11-20 12:00:00 UTC,SUCCEEDED done",
                text("select string_agg(state || ' ' || message, ',' order by id) from job_run"));
    }

    @Test
    void aRunThatWasTakenForLostStaysSoButSaysHowItEnded() throws Exception {
        Task task = task((arguments, progress) -> {
            clock.move(Runs.SILENCE.plusSeconds(10));
            database.jdbi().useHandle(handle -> handle.execute("update job_run set heartbeat = '2020-01-01Z'"));
            runs("two").loseSilent();
            return Outcome.succeeded("3 mails");
        });

        assertEquals(RunState.LOST, perform(task).state());
        assertEquals(
                "LOST was taken for lost, then ended: SUCCEEDED, 3 mails",
                text("select state || ' ' || message from job_run"));
    }

    @Test
    void aLongLogKeepsItsEnd() throws Exception {
        int many = Recording.LONGEST_LOG + 1_500;
        perform(task((arguments, progress) -> {
            for (int line = 1; line <= many; line++) {
                progress.message("x".repeat(line == many ? Recording.LONGEST_LINE + 1 : 1));
            }
            return Outcome.succeeded("done");
        }));

        assertEquals(
                Recording.LONGEST_LOG + " " + (many - Recording.LONGEST_LOG + 1) + " " + many + " "
                        + Recording.LONGEST_LINE,
                text("select concat_ws(' ', count(*), min(number), max(number), max(length(line))) from job_run_line"));
    }

    @Test
    void oldRunsAreForgottenWithTheirLogs() throws Exception {
        perform(task((arguments, progress) -> {
            progress.message("hello");
            return Outcome.succeeded("done");
        }));

        assertEquals(0, runs.prune(NOON));
        assertEquals(1, runs.prune(NOON.plusSeconds(1)));
        assertEquals("0", text("select count(*) from job_run_line"));
    }

    private RunEnd perform(Task task) throws AlreadyRunning {
        return runs.begin(byHand(task)).perform(Progress.NONE);
    }

    private Runs runs(String node) {
        return new Runs(database, clock, node, Thread::new);
    }

    private static Work byHand(Task task) {
        return Work.byHand(task, arguments(task, Map.of()), "anna");
    }

    private static Work due(Task task, Instant due) {
        return new Work("nightly", task, arguments(task, Map.of()), Trigger.SCHEDULE, null, due, null, false);
    }

    private static Arguments arguments(Task task, Map<String, String> given) {
        try {
            return Arguments.of(task.parameters(), given);
        } catch (BadArguments bad) {
            throw new IllegalArgumentException(bad);
        }
    }

    private static Task task(Body body) {
        return new SweepTask(body);
    }

    private String text(String sql) {
        return texts(sql).get(0);
    }

    private List<String> texts(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private interface Body {
        Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled;
    }

    private record SweepTask(Body body) implements Task {
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
            return List.of(Parameter.text("depth", "how deep"));
        }

        @Override
        public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
            return body.perform(arguments, progress);
        }
    }

    private static class Heard implements Progress {

        private final List<String> heard;

        Heard(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void total(long steps) {
            heard.add("of " + steps);
        }

        @Override
        public void advance(long steps) {
            heard.add("+" + steps);
        }

        @Override
        public void count(String name, long more) {
            heard.add(name);
        }

        @Override
        public void message(String line) {
            heard.add(line);
        }

        @Override
        public void checkCancelled() {}

        @Override
        public java.util.OptionalLong run() {
            return java.util.OptionalLong.empty();
        }
    }
}
