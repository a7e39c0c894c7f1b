package org.kernelci.dashboard.aggregation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.ingest.TestSpool;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;

/**
 * Whatever comes, in whatever order, as often as it likes, through two stores and two counters at once: the counters say what the
 * core tables say (ingest 13.11).
 */
@Timeout(120)
class CounterEqualityTest {

    private static final int SUBMISSIONS = 50;

    private static Jdbi jdbi;
    private static String differences;

    @TempDir
    Path directory;

    @BeforeAll
    static void open() throws IOException {
        jdbi = new Database(EmbeddedDatabase.migrated().dataSource()).jdbi();
        try (InputStream sql = CounterEqualityTest.class.getResourceAsStream("/counters/differences.sql")) {
            differences = new String(sql.readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneStoreInManySteps(long seed) throws IOException {
        forget();
        List<String> submissions = new RandomHistory(seed).submissions(SUBMISSIONS);
        try (TestSpool spool = spool("steps")) {
            Counters counters = new Counters(jdbi, Clock.systemUTC());
            for (int begin = 0; begin < SUBMISSIONS; begin += 10) {
                spool.drop(submissions.subList(begin, begin + 10).toArray(String[]::new))
                        .drain();
                assertEquals(List.of(), spool.names("failed"));
                countAll(counters);
                assertEquals(List.of(), differences(), "seed " + seed + " after " + (begin + 10));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void twoStoresAndTwoCountersAtOnce(long seed) throws Exception {
        forget();
        List<String> submissions = new RandomHistory(seed).submissions(2 * SUBMISSIONS);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (TestSpool one = spool("one");
                TestSpool two = spool("two")) {
            List<Future<?>> storing = List.of(
                    threads.submit(() -> store(one, submissions.subList(0, SUBMISSIONS), seed)),
                    threads.submit(() -> store(two, submissions.subList(SUBMISSIONS, 2 * SUBMISSIONS), seed + 1)));
            List<Future<?>> counting =
                    List.of(threads.submit(() -> count(storing)), threads.submit(() -> count(storing)));
            for (Future<?> work : concat(storing, counting)) {
                work.get();
            }
            countAll(new Counters(jdbi, Clock.systemUTC()));
            assertEquals(List.of(), differences(), "seed " + seed);
        } finally {
            threads.shutdown();
            assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void theJudgeSeesEachKindOfDifference() throws IOException {
        forget();
        try (TestSpool spool = spool("judge")) {
            spool.drop(new RandomHistory(1).submissions(SUBMISSIONS).toArray(String[]::new))
                    .drain();
            countAll(new Counters(jdbi, Clock.systemUTC()));
        }
        for (String damage : List.of(
                "update tree_listing set test_inc = test_inc + 1 where checkout_id = (select min(checkout_id) from tree_listing)",
                "update hardware_status set build_pass = build_pass + 1",
                "delete from hardware_status",
                "update tree_tests_rollup set null_tests = null_tests - 1",
                "delete from tree_tests_rollup where id = (select min(id) from tree_tests_rollup)")) {
            jdbi.useTransaction(handle -> {
                handle.execute(damage);
                assertTrue(
                        !handle.createQuery(differences)
                                .mapTo(String.class)
                                .list()
                                .isEmpty(),
                        damage);
                handle.rollback();
            });
        }
    }

    private TestSpool spool(String name) throws IOException {
        return new TestSpool(Files.createDirectory(directory.resolve(name)), jdbi);
    }

    /** In helpings of one to eight files; files that met a deadlock are tried again. */
    private static Void store(TestSpool spool, List<String> submissions, long seed) throws InterruptedException {
        int size = (int) (seed % 8) + 1;
        for (int begin = 0; begin < submissions.size(); begin += size) {
            List<String> helping = submissions.subList(begin, Math.min(begin + size, submissions.size()));
            spool.drop(helping.toArray(String[]::new)).drain();
        }
        while (!spool.names("").isEmpty() || !spool.names("pending_retry").isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(Duration.ofMillis(50).toMillis());
            spool.drain();
        }
        assertEquals(List.of(), spool.names("failed"));
        return null;
    }

    private static Void count(List<Future<?>> storing) throws InterruptedException {
        Counters counters = new Counters(jdbi, Clock.systemUTC());
        while (!storing.stream().allMatch(Future::isDone)) {
            try {
                counters.update();
            } catch (JdbiException mayPass) {
                // what the server's thread does: the rows are still queued
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return null;
    }

    private static void countAll(Counters counters) {
        int rounds = 0;
        while (counters.update() > 0) {
            rounds++;
            assertTrue(rounds < 1_000, "the queue never empties");
        }
    }

    private static List<String> differences() {
        return jdbi.withHandle(
                handle -> handle.createQuery(differences).mapTo(String.class).list());
    }

    private static void forget() {
        jdbi.useHandle(handle -> handle.execute("truncate checkouts, builds, tests, incidents, issues, latest_checkout,"
                + " tree_listing, hardware_status, tree_tests_rollup, aggregation_queue"));
    }

    private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
