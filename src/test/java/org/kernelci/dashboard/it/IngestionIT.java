package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.aggregation.Counters;
import org.kernelci.dashboard.ingest.TestSpool;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.launcher.MicroServer;
import org.kernelci.dashboard.operation.SampleSubmissions;
import org.kernelci.dashboard.persistence.Database;

/** A server that takes submissions in, and one that is killed while it does. */
class IngestionIT {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What must be equal, without the columns that say when and in which order rows were written. */
    private static final Map<String, String> CONTENTS = Map.of(
            "checkouts", "to_jsonb(row) - '_timestamp'",
            "builds", "to_jsonb(row) - '_timestamp'",
            "tests", "to_jsonb(row) - '_timestamp'",
            "issues", "to_jsonb(row) - '_timestamp'",
            "incidents", "to_jsonb(row) - '_timestamp'",
            "latest_checkout", "to_jsonb(row) - 'id'",
            "tree_listing", "to_jsonb(row) - 'id'",
            "hardware_status", "to_jsonb(row)",
            "tree_tests_rollup", "to_jsonb(row) - 'id'");

    @TempDir
    Path directory;

    @Test
    void aServerKilledInTheMiddleEndsWithTheTablesOfAnUndisturbedRun() throws Exception {
        Jdbi undisturbed = undisturbedRun();

        EmbeddedDatabase database = EmbeddedDatabase.empty();
        Path spool = Files.createDirectory(directory.resolve("spool"));
        int files = new SampleSubmissions(1, NOW).write(spool);
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.put("INGEST_SPOOL_DIR", spool.toString());
        settings.put("INGEST_BATCH_SIZE", "20");
        killDuring(settings, spool);
        assertFalse(isEmpty(spool), "the kill came too late to disturb anything");

        Jdbi disturbed = new Database(database.dataSource()).jdbi();
        MicroServer server = MicroServer.start(settings);
        try {
            await(() -> isEmpty(spool) && number(disturbed, "select count(*) from aggregation_queue") == 0);
        } finally {
            server.close();
        }
        assertEquals(files, count(spool.resolve("archive")));
        for (String table : CONTENTS.keySet()) {
            assertTrue(number(disturbed, "select count(*) from " + table) > 0, table + " is empty");
            assertEquals(contents(undisturbed, table), contents(disturbed, table), table);
        }
    }

    private Jdbi undisturbedRun() throws IOException {
        Jdbi jdbi = new Database(EmbeddedDatabase.migrated().dataSource()).jdbi();
        Path spool = Files.createDirectory(directory.resolve("undisturbed"));
        new SampleSubmissions(1, NOW).write(spool);
        try (TestSpool submissions = new TestSpool(spool, jdbi)) {
            submissions.drain();
        }
        Counters counters = new Counters(jdbi, Clock.systemUTC());
        await(() -> counters.update() == 0);
        return jdbi;
    }

    /** The server begins on the spool before it says that it is ready, so the killer watches from the side. */
    private static void killDuring(Map<String, String> settings, Path spool) throws InterruptedException {
        try (MicroServer server = MicroServer.launch(settings)) {
            await(() -> count(spool.resolve("archive")) >= 3);
            server.kill();
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "not done within " + PATIENCE);
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static boolean isEmpty(Path spool) {
        return count(spool) == 0;
    }

    private static long count(Path directory) {
        if (!Files.exists(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> contents(Jdbi jdbi, String table) {
        String sql = "select (" + CONTENTS.get(table) + ")::text as line from " + table + " as row order by line";
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static long number(Jdbi jdbi, String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
