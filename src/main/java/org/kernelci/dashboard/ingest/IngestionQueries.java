package org.kernelci.dashboard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kernelci.dashboard.persistence.Database;

/** What the database knows of the ingestion of all nodes. */
@ApplicationScoped
public class IngestionQueries {

    private Database database;

    /** For the container. */
    protected IngestionQueries() {}

    @Inject
    public IngestionQueries(Database database) {
        this.database = database;
    }

    /** The spools seen since then, by the names of their nodes. */
    List<SpoolRow> spools(Instant since) {
        return database.query("ingest/spools", query -> query.bind("since", IngestionActivity.at(since))
                .mapTo(SpoolRow.class)
                .list());
    }

    /** The last sixty minutes, oldest first; the last is the running one. */
    List<IngestionPicture.Minute> minutes(Instant now) {
        return database.query("ingest/minutes", query -> query.bind("now", IngestionActivity.at(now))
                .mapTo(IngestionPicture.Minute.class)
                .list());
    }

    QueueRow queues() {
        return database.query(
                "ingest/queues", query -> query.mapTo(QueueRow.class).one());
    }

    /** A node's spool. */
    record SpoolRow(
            String node,
            String directory,
            int waiting,
            int retry,
            int failed,
            Instant oldestWaitingAt,
            Instant seenAt) {}

    /** Lengths of the queues of the counters. */
    record QueueRow(long aggregation, Instant oldestQueuedAt, long refused, long pendingTests, long pendingBuilds) {}
}
