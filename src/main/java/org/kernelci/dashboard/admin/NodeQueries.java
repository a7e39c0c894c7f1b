package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kernelci.dashboard.persistence.Database;

/** Servers on this database. */
@Dependent
public class NodeQueries {

    private final Database database;

    @Inject
    NodeQueries(Database database) {
        this.database = database;
    }

    /** A row of {@code node}. */
    public record NodeRow(String id, String name, String version, Instant startedAt, Instant seenAt) {}

    /** Answers how far this server's clock is ahead of the database's; negative: behind. */
    Duration beat(NodeRow node) {
        double ahead = database.query("admin/beat", query -> query.bind("id", node.id())
                .bind("name", node.name())
                .bind("version", node.version())
                .bind("startedAt", node.startedAt())
                .bind("now", node.seenAt())
                .mapTo(Double.class)
                .one());
        return Duration.ofMillis(Math.round(ahead * 1000));
    }

    void forget(Instant before) {
        database.update("admin/forget-nodes", update -> update.bind("before", before));
    }

    void leave(String id) {
        database.update("admin/leave", update -> update.bind("id", id));
    }

    /** Latest seen first. */
    List<NodeRow> all() {
        return database.query("admin/nodes", query -> query.mapTo(NodeRow.class).list());
    }
}
