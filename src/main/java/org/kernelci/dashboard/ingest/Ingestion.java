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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.health.Readiness;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.ExcerptSettings;
import org.kernelci.dashboard.config.IngestSettings;
import org.kernelci.dashboard.config.IntakeSettings;
import org.kernelci.dashboard.config.NodeName;
import org.kernelci.dashboard.monitoring.Meters;
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
    IntakeSettings intakeSettings;

    @Inject
    ExcerptSettings excerptSettings;

    @Inject
    NodeName node;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    @Inject
    @Readiness
    SpoolHealth health;

    @Resource
    ManagedThreadFactory threads;

    private Spool spool;
    private ExecutorService readers;
    private ExcerptStorage storage;
    private IngestionActivity activity;
    private Intake intake;
    private RepeatedWork work;
    private RepeatedWork notices;

    @PostConstruct
    void start() {
        if (settings.spoolDirectory().isEmpty()) {
            health.watch(Optional::empty);
            return;
        }
        Path directory = settings.spoolDirectory().get();
        SpoolWatch watch;
        try {
            spool = new Spool(directory);
            readers = Executors.newFixedThreadPool(settings.workers(), threads);
            activity = new IngestionActivity(database.jdbi(), node.text());
            watch = watch(new SubmissionReader(new SubmissionSchemas(), treeNames(), excerpts(), spool.staging()));
        } catch (IOException unusable) {
            throw new IllegalStateException("ingestion cannot start: " + unusable.getMessage(), unusable);
        }
        work = RepeatedWork.start("ingestion", settings.scanInterval(), threads, watch::look);
        SpoolNotice notice = new SpoolNotice(spool, activity, clock);
        notices = RepeatedWork.start("spool notices", SpoolNotice.INTERVAL, threads, current -> notice.publish());
        health.watch(() -> Optional.of(work.isAlive() && spool.isUsable()));
        LOG.log(Level.INFO, "watching {0} with {1} readers", directory, settings.workers());
    }

    private SpoolWatch watch(SubmissionReader reader) {
        IngestionReport report = new IngestionReport(meters, activity, clock);
        report.register();
        intake = new Intake(spool, reader, activity, clock, intakeSettings.mostBytes());
        RetrySchedule retries = new RetrySchedule(settings.retryLimit());
        SpoolDrain drain = new SpoolDrain(
                spool,
                reader,
                new SubmissionStore(database.jdbi(), clock, activity),
                retries,
                readers,
                clock,
                settings,
                report);
        return new SpoolWatch(spool, drain, retries, activity, report, clock, settings.cycleFiles());
    }

    private TreeNames treeNames() throws IOException {
        return settings.treesFile().isPresent()
                ? TreeNames.read(settings.treesFile().get())
                : TreeNames.none();
    }

    private LogExcerpts excerpts() {
        if (excerptSettings.converted() && !excerptSettings.enabled()) {
            LOG.log(Level.WARNING, "log excerpts stay in their rows: CONVERT_LOG_EXCERPT is set, but no STORAGE_TOKEN");
        }
        if (!excerptSettings.enabled()) {
            return LogExcerpts.inPlace();
        }
        storage = new ExcerptStorage(excerptSettings, threads, meters);
        return new LogExcerpts(excerptSettings.threshold(), storage);
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
            notices.stop();
            readers.shutdown();
            try {
                spool.close();
            } catch (IOException unclosed) {
                LOG.log(Level.WARNING, "the spool does not close: {0}", unclosed);
            }
        }
        if (storage != null) {
            storage.close();
        }
    }

    /** The spool of this node, if it has one. */
    public Optional<Spool> spool() {
        return Optional.ofNullable(spool);
    }

    /** The way in for submissions over HTTP, if this node has a spool. */
    public Optional<Intake> intake() {
        return Optional.ofNullable(intake);
    }
}
