package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.aggregation.Counters;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.IngestSettings;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;
import org.postgresql.ds.PGSimpleDataSource;

/** What a server does with its spool and the counters, without a server: inside a test, or in a process that can be killed. */
public final class IngestingNode implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Spool spool;
    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final RepeatedWork ingesting;
    private final RepeatedWork counting;

    /** @param batchRows rows after which a transaction is full; few make many moments in which it can be disturbed */
    public IngestingNode(Path directory, Jdbi jdbi, int batchRows) {
        Clock clock = Clock.systemUTC();
        try {
            spool = new Spool(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        IngestSettings settings = new IngestSettings(
                Optional.of(directory),
                Optional.empty(),
                2,
                batchRows,
                500,
                50_000,
                PAUSE,
                Duration.ofSeconds(10),
                300);
        IngestionActivity activity =
                new IngestionActivity(jdbi, "node " + ProcessHandle.current().pid());
        IngestionReport report = new IngestionReport(new Meters(), activity, clock);
        RetrySchedule retries = new RetrySchedule(settings.retryLimit());
        SubmissionReader reader =
                new SubmissionReader(new SubmissionSchemas(), TreeNames.none(), LogExcerpts.inPlace(), spool.staging());
        SpoolDrain drain = new SpoolDrain(
                spool, reader, new SubmissionStore(jdbi, clock, activity), retries, readers, clock, settings, report);
        SpoolWatch watch = new SpoolWatch(spool, drain, retries, activity, report, clock, settings.cycleFiles());
        ingesting = RepeatedWork.start("ingestion", PAUSE, Thread::new, watch::look);
        Counters counters = new Counters(jdbi, clock);
        counting = RepeatedWork.start("counting", PAUSE, Thread::new, work -> counters.update() > 0);
    }

    /** Another process with the same classes. It prints a line when it has begun, and ends with this one. */
    public static Process launch(Path directory, String jdbcUrl) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestingNode.class.getName(),
                        directory.toString(),
                        jdbcUrl)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Arguments: the spool, the database's URL. */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[1]);
        new IngestingNode(Path.of(arguments[0]), new Database(source).jdbi(), 20);
        System.out.println("begun");
        System.exit(System.in.read());
    }

    /** Whether no disturbance has ended the work. */
    public boolean isAlive() {
        return ingesting.isAlive() && counting.isAlive();
    }

    @Override
    public void close() {
        List.of(ingesting, counting).forEach(RepeatedWork::stop);
        readers.shutdown();
        try {
            spool.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
