package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.aggregation.Counters;
import org.kernelci.dashboard.ingest.TestSpool;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.operation.SampleSubmissions;
import org.kernelci.dashboard.persistence.Database;

/** The sample submissions, the tables that they make when nothing disturbs, and what must be equal when something did. */
final class SpoolExample {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Without the columns that say when and in which order rows were written. */
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

    private SpoolExample() {}

    /** Writes the submissions; returns how many files. */
    static int write(Path spool) throws IOException {
        return new SampleSubmissions(1, NOW).write(spool);
    }

    /** A database that took them in undisturbed. */
    static Jdbi undisturbed(Path spool) throws IOException {
        Jdbi jdbi = new Database(EmbeddedDatabase.migrated().dataSource()).jdbi();
        try (TestSpool submissions = new TestSpool(spool, jdbi)) {
            submissions.drain();
        }
        Counters counters = new Counters(jdbi, Clock.systemUTC());
        await(() -> counters.update() == 0);
        return jdbi;
    }

    /** Waits until everything is stored and counted. */
    static void awaitDone(Path spool, Jdbi jdbi) {
        await(() -> count(spool) == 0
                && count(spool.resolve("pending_retry")) == 0
                && number(jdbi, "select count(*) from aggregation_queue") == 0);
    }

    static void assertEqualTables(Jdbi expected, Jdbi actual) {
        for (String table : CONTENTS.keySet()) {
            assertTrue(number(actual, "select count(*) from " + table) > 0, table + " is empty");
            assertEquals(contents(expected, table), contents(actual, table), table);
        }
    }

    static void await(BooleanSupplier condition) {
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

    /** Number of submissions in a directory. */
    static long count(Path directory) {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static long number(Jdbi jdbi, String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static List<String> contents(Jdbi jdbi, String table) {
        String sql = "select (" + CONTENTS.get(table) + ")::text as line from " + table + " as row order by line";
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
