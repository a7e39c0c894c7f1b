package org.kernelci.dashboard.config;

import java.nio.file.Path;
import java.time.Duration;
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

    static IngestSettings from(Variables variables) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new IngestSettings(
                variables.text("INGEST_SPOOL_DIR").map(Path::of),
                variables.text("INGEST_TREES_FILE").map(Path::of),
                variables.integer("INGEST_WORKERS", cores, 1, 64),
                variables.integer("INGEST_BATCH_SIZE", 10_000, 1, 1_000_000),
                variables.integer("INGEST_FILES_BATCH_SIZE", 500, 1, 100_000),
                variables.integer("INGEST_CYCLE_BATCH_SIZE", 50_000, 1, 10_000_000),
                Duration.ofMillis(variables.integer("INGEST_INTERVAL_MS", 1_000, 10, 3_600_000)),
                Duration.ofSeconds(variables.integer("INGEST_SETTLE_SECONDS", 10, 0, 3_600)),
                variables.integer("INGEST_RETRY_LIMIT", 300, 1, 100_000));
    }
}
