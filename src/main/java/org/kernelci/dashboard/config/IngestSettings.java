package org.kernelci.dashboard.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ingestion of submission files.
 *
 * @param spoolDirectory where submissions arrive; ingestion is off without one
 * @param treesFile YAML file of tree names by repository URL; names stay as submitted without one
 * @param workers files read side by side
 * @param batchRows rows after which a transaction is full
 * @param batchFiles files after which a transaction is full
 * @param cycleFiles files taken from one look at the spool
 * @param scanInterval pause between two looks at an empty spool
 * @param settleTime how long an incomplete file must have been left alone before it counts as damaged
 * @param retryLimit tries after which a file that failed for passing reasons is given up
 */
public record IngestSettings(
        Optional<Path> spoolDirectory,
        Optional<Path> treesFile,
        int workers,
        int batchRows,
        int batchFiles,
        int cycleFiles,
        Duration scanInterval,
        Duration settleTime,
        int retryLimit) {

    private static final int MOST_WORKERS = 64;

    static final Variable<Path> SPOOL = Variable.of(
            "INGEST_SPOOL_DIR", Form.PATH, "directory of submission files; unset: this server ingests nothing");
    private static final Variable<Path> TREES = Variable.of(
            "INGEST_TREES_FILE",
            Form.PATH,
            "YAML file of tree names by repository URL; unset: names stay as submitted");
    private static final Variable<Integer> WORKERS = Variable.of(
                    "INGEST_WORKERS",
                    Form.number("number", 1, MOST_WORKERS),
                    Integer.toString(Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS)),
                    "files read side by side")
            .shownAs("number of cores");
    private static final Variable<Integer> BATCH_ROWS = Variable.of(
            "INGEST_BATCH_SIZE", Form.number("rows", 1, 1_000_000), "10000", "after which a transaction is full");
    private static final Variable<Integer> BATCH_FILES = Variable.of(
            "INGEST_FILES_BATCH_SIZE", Form.number("files", 1, 100_000), "500", "after which a transaction is full");
    private static final Variable<Integer> CYCLE_FILES = Variable.of(
            "INGEST_CYCLE_BATCH_SIZE",
            Form.number("files", 1, 10_000_000),
            "50000",
            "taken from one look at the spool");
    private static final Variable<Duration> INTERVAL = Variable.of(
            "INGEST_INTERVAL_MS", Form.milliseconds(10, 3_600_000), "1000", "between two looks at an empty spool");
    private static final Variable<Duration> SETTLE_TIME = Variable.of(
            "INGEST_SETTLE_SECONDS",
            Form.seconds(0, 3_600),
            "10",
            "how long an incomplete file must have been left alone before it counts as damaged");
    private static final Variable<Integer> RETRY_LIMIT = Variable.of(
            "INGEST_RETRY_LIMIT",
            Form.number("tries", 1, 100_000),
            "300",
            "about a day of them, after which a file that failed for passing reasons is given up");

    static final List<Variable<?>> VARIABLES =
            List.of(SPOOL, TREES, WORKERS, BATCH_ROWS, BATCH_FILES, CYCLE_FILES, INTERVAL, SETTLE_TIME, RETRY_LIMIT);

    static IngestSettings from(Variables variables) {
        return new IngestSettings(
                variables.find(SPOOL),
                variables.find(TREES),
                variables.get(WORKERS),
                variables.get(BATCH_ROWS),
                variables.get(BATCH_FILES),
                variables.get(CYCLE_FILES),
                variables.get(INTERVAL),
                variables.get(SETTLE_TIME),
                variables.get(RETRY_LIMIT));
    }
}
