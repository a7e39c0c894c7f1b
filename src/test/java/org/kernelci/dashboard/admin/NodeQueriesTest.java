package org.kernelci.dashboard.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.admin.NodeQueries.NodeRow;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;

class NodeQueriesTest {

    private final NodeQueries queries =
            new NodeQueries(new Database(EmbeddedDatabase.migrated().dataSource()));

    @Test
    void aBeatTellsHowFarTheClocksAreApart() {
        Instant start = Instant.now();
        Duration ahead = queries.beat(node(start, start.plus(Duration.ofHours(2))));
        assertTrue(ahead.compareTo(Duration.ofHours(1)) > 0, ahead::toString);
        Duration behind = queries.beat(node(start, start.minus(Duration.ofHours(2))));
        assertTrue(behind.compareTo(Duration.ofHours(-1)) < 0, behind::toString);
        assertEquals(1, queries.all().size());
    }

    private static NodeRow node(Instant startedAt, Instant now) {
        return new NodeRow("1", "web-1:8080", "development", startedAt, now);
    }
}
