package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.config.IngestSettings;
import org.kernelci.dashboard.monitoring.Meters;

/** A spool directory with everything that takes submissions from it into a database, for tests of any package. */
public final class TestSpool implements AutoCloseable {

    private final Path directory;
    private final Spool spool;
    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final RetrySchedule retries = new RetrySchedule(3);
    private final SpoolDrain drain;
    private final Meters meters = new Meters();
    private int files;

    public TestSpool(Path directory, Jdbi jdbi) {
        this(directory, jdbi, Duration.ZERO);
    }

    /** Incomplete files are judged after {@code settleTime}. */
    public TestSpool(Path directory, Jdbi jdbi, Duration settleTime) {
        this(directory, jdbi, settleTime, LogExcerpts.inPlace());
    }

    TestSpool(Path directory, Jdbi jdbi, Duration settleTime, LogExcerpts excerpts) {
        try {
            this.directory = directory;
            this.spool = new Spool(directory);
            IngestionActivity activity = new IngestionActivity(jdbi, "test");
            this.drain = new SpoolDrain(
                    spool,
                    new SubmissionReader(new SubmissionSchemas(), TreeNames.none(), excerpts, spool.staging()),
                    new SubmissionStore(jdbi, Clock.systemUTC(), activity),
                    retries,
                    readers,
                    Clock.systemUTC(),
                    settings(settleTime),
                    new IngestionReport(meters, activity, Clock.systemUTC()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Drops one version 5.3 submission a text; a text holds the members beside {@code version}, single quotes for double ones. */
    public TestSpool drop(String... members) {
        for (String text : members) {
            files++;
            dropFile(
                    "submission-%04d.json".formatted(files),
                    "{'version': {'major': 5, 'minor': 3}, %s}".formatted(text).replace('\'', '"'));
        }
        return this;
    }

    public TestSpool dropFile(String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Takes everything that waits. */
    public TestSpool drain() {
        try {
            List<Path> files = new ArrayList<>(spool.waiting());
            files.addAll(spool.waitingForRetry());
            files.removeIf(file -> !retries.isDue(file, Instant.now()));
            drain.drain(files, files.size(), () -> true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return this;
    }

    /** Names of the files in a sub-directory of the spool, or in the spool itself for an empty name; sorted. */
    public List<String> names(String subdirectory) {
        try (Stream<Path> entries = Files.list(directory.resolve(subdirectory))) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The reason that lies beside a failed file. */
    public String reason(String name) {
        try {
            return Files.readString(directory.resolve("failed").resolve(name + ".error.txt"))
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was counted. */
    Meters meters() {
        return meters;
    }

    private static IngestSettings settings(Duration settleTime) {
        return new IngestSettings(
                Optional.empty(), Optional.empty(), 2, 10_000, 500, 50_000, Duration.ofMillis(100), settleTime, 3);
    }

    @Override
    public void close() {
        readers.shutdown();
        try {
            spool.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
