package org.kernelci.dashboard.ingest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.IngestSettings;
import org.kernelci.dashboard.persistence.Database;

/**
 * Watches the spool directory while the application runs, if {@code INGEST_SPOOL_DIR} is set. A stop ends the current
 * transaction; files that are not stored stay in the spool.
 */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Ingestion {

    private static final Logger LOG = System.getLogger(Ingestion.class.getName());

    @Inject
    IngestSettings settings;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    private Spool spool;
    private RetrySchedule retries;
    private SpoolDrain drain;
    private ExecutorService readers;
    private RepeatedWork work;

    @PostConstruct
    void start() {
        if (settings.spoolDirectory().isEmpty()) {
            return;
        }
        Path directory = settings.spoolDirectory().get();
        try {
            spool = new Spool(directory);
            readers = Executors.newFixedThreadPool(settings.workers(), threads);
            retries = new RetrySchedule(settings.retryLimit());
            SubmissionReader reader = new SubmissionReader(new SubmissionSchemas(), treeNames(), spool.staging());
            drain = new SpoolDrain(
                    spool,
                    reader,
                    new SubmissionStore(database.jdbi(), clock),
                    retries,
                    readers,
                    clock,
                    settings.batchRows(),
                    settings.settleTime());
        } catch (IOException unusable) {
            throw new IllegalStateException("ingestion cannot start: " + unusable.getMessage(), unusable);
        }
        work = RepeatedWork.start("ingestion", settings.scanInterval(), threads, this::drainOnce);
        LOG.log(Level.INFO, "watching {0} with {1} readers", directory, settings.workers());
    }

    private TreeNames treeNames() throws IOException {
        return settings.treesFile().isPresent()
                ? TreeNames.read(settings.treesFile().get())
                : TreeNames.none();
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
            readers.shutdown();
        }
    }

    /** Nothing when ingestion is off; otherwise whether the spool can be used and the work goes on. */
    public Optional<Boolean> isHealthy() {
        return work == null ? Optional.empty() : Optional.of(work.isAlive() && spool.isUsable());
    }

    /** True when something was done, so that the next scan follows at once. */
    private boolean drainOnce(RepeatedWork current) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>(spool.waiting());
        Instant now = clock.instant();
        spool.waitingForRetry().stream()
                .filter(file -> retries.isDue(file, now))
                .forEach(files::add);
        if (files.isEmpty()) {
            return false;
        }
        long begin = System.nanoTime();
        SpoolDrain.Tally tally = drain.drain(files, current::isWanted);
        if (tally.archived() + tally.failed() + tally.postponed() == 0) {
            return false;
        }
        LOG.log(
                Level.INFO,
                "{0} submissions stored with {1} rows, {2} failed, {3} postponed, in {4} ms",
                tally.archived(),
                tally.rows(),
                tally.failed(),
                tally.postponed(),
                (System.nanoTime() - begin) / 1_000_000);
        return true;
    }
}
