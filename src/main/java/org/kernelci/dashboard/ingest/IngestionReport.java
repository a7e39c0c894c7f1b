package org.kernelci.dashboard.ingest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.JdbiException;
import org.kernelci.dashboard.monitoring.Meters;

/** Counts what becomes of submissions (ingest 11), and notes the end of those that came over HTTP. Thread-safe. */
final class IngestionReport {

    private static final Logger LOG = System.getLogger(IngestionReport.class.getName());
    private static final String FILES = "ingestion_files";

    /** What the existing dashboards call the ingester; they select by it. */
    private static final String INGESTER = "django";

    private static final Map<Section, String> ITEMS = Map.of(
            Section.CHECKOUTS, "kcidb_checkouts",
            Section.ISSUES, "kcidb_issues",
            Section.INCIDENTS, "kcidb_incidents",
            Section.BUILDS, "kcidb_builds",
            Section.TESTS, "kcidb_tests");

    private final Meters meters;
    private final IngestionActivity activity;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong lastSuccess = new AtomicLong();

    IngestionReport(Meters meters, IngestionActivity activity, Clock clock) {
        this.meters = meters;
        this.activity = activity;
        this.clock = clock;
    }

    /** Offers the gauges to the scrape; once a process. */
    void register() {
        meters.gauge("kcidb_ingestion_queue", waiting::get, "ingester", INGESTER);
        meters.gauge(
                "ingestion_last_success_timestamp_seconds",
                () -> lastSuccess.get() == 0 ? Double.NaN : lastSuccess.get());
    }

    /** How many files wait in the spool. */
    void waiting(long files) {
        waiting.set(files);
    }

    /** The time that a stage took, from a {@link System#nanoTime} until now. */
    void stage(String stage, long begin) {
        meters.time("ingestion_stage_seconds", Duration.ofNanos(System.nanoTime() - begin), "stage", stage);
    }

    /** A batch is committed. The specification counts items before that; so do retries count once. */
    void stored(List<PreparedSubmission> batch) {
        long rows = 0;
        for (PreparedSubmission submission : batch) {
            rows += submission.rowCount();
            submission.counts().forEach(this::count);
        }
        meters.count(batch.size(), "kcidb_ingestions", "ingester", INGESTER);
        meters.count(batch.size(), FILES, "result", "stored");
        meters.size("ingestion_batch_rows", rows);
        lastSuccess.set(clock.instant().getEpochSecond());
    }

    private void count(PreparedSubmission.Kind kind, int items) {
        String name = ITEMS.get(kind.section());
        switch (kind.section()) {
            case TESTS ->
                meters.count(
                        items,
                        name,
                        "ingester",
                        INGESTER,
                        "origin",
                        kind.origin(),
                        "lab",
                        kind.lab(),
                        "platform",
                        kind.platform());
            case BUILDS -> meters.count(items, name, "ingester", INGESTER, "origin", kind.origin(), "lab", kind.lab());
            case CHECKOUTS, ISSUES, INCIDENTS ->
                meters.count(items, name, "ingester", INGESTER, "origin", kind.origin());
        }
    }

    void postponed() {
        meters.count(FILES, "result", "retried");
    }

    void failed(Path file, String reason) {
        meters.count(FILES, "result", "failed");
        SubmissionId.ofFile(file.getFileName().toString()).ifPresent(id -> note(id, reason));
    }

    private void note(SubmissionId id, String reason) {
        try {
            activity.failed(id, reason, clock.instant());
        } catch (JdbiException away) {
            // whoever asks for the state still finds the file and its reason in failed/
            LOG.log(Level.WARNING, "the failure of {0} is not in the database: {1}", id.id(), away.getMessage());
        }
    }

    /** The thread that ingests met something unexpected. */
    void broken() {
        meters.count("kcidb_ingester_worker_failures", "ingester", INGESTER, "reason", "exception");
    }
}
