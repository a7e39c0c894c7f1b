package org.kernelci.dashboard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kernelci.dashboard.config.IntakeSettings;
import org.kernelci.dashboard.config.NodeName;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Refusal;

/** What operators see of the ingestion: all nodes through the database, the failed files of this node's spool. */
@ApplicationScoped
public class IngestionOverview {

    private static final Duration SEEN_LATELY = Duration.ofMinutes(2);

    @Inject
    Ingestion ingestion;

    @Inject
    IngestionQueries queries;

    @Inject
    Database database;

    @Inject
    IntakeSettings intake;

    @Inject
    NodeName node;

    @Inject
    Clock clock;

    /** The whole picture of this moment. */
    IngestionPicture picture() throws IOException {
        Instant now = clock.instant();
        List<IngestionPicture.SpoolPicture> spools = new ArrayList<>();
        for (IngestionQueries.SpoolRow row : queries.spools(now.minus(SEEN_LATELY))) {
            if (!row.node().equals(node.text()) || ingestion.spool().isEmpty()) {
                spools.add(IngestionPicture.SpoolPicture.of(row, now));
            }
        }
        if (ingestion.spool().isPresent()) {
            SpoolState own = SpoolState.of(ingestion.spool().get());
            spools.add(IngestionPicture.SpoolPicture.own(node.text(), own, now));
        }
        spools.sort(Comparator.comparing(IngestionPicture.SpoolPicture::node));
        List<IngestionPicture.Minute> minutes = queries.minutes(now);
        return new IngestionPicture(
                ingestion.spool().isPresent(),
                node.text(),
                intake.enabled(),
                spools,
                IngestionPicture.Queues.of(queries.queues(), now),
                IngestionPicture.Totals.of(minutes),
                minutes);
    }

    Paging.Listing<FailedFiles.FailedFile> failed(Paging paging) throws IOException {
        return failedFiles().page(paging);
    }

    /** Moves one failed file back into the spool. */
    void retry(String name) throws IOException {
        try {
            failedFiles().retry(name);
        } catch (NoSuchFileException none) {
            throw Refusal.error(404, "no failed file of that name");
        } catch (FileAlreadyExistsException waiting) {
            throw Refusal.error(409, "a file of that name waits in the spool already");
        }
        requeue(name);
    }

    FailedFiles.Moved retryAll() throws IOException {
        FailedFiles.Moved moved = failedFiles().retryAll();
        moved.names().forEach(this::requeue);
        return moved;
    }

    private void requeue(String name) {
        SubmissionId.ofFile(name).ifPresent(new IngestionActivity(database.jdbi(), node.text())::requeued);
    }

    private FailedFiles failedFiles() {
        return new FailedFiles(ingestion.spool().orElseThrow(() -> Refusal.error(409, "this node has no spool")));
    }
}
