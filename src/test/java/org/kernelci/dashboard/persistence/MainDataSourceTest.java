package org.kernelci.dashboard.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.config.DatabaseSettings;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;

@Timeout(60)
class MainDataSourceTest {

    private final EmbeddedDatabase server = EmbeddedDatabase.empty();

    @Test
    void theFirstConnectionWaitsForADatabaseThatComesLate() throws Exception {
        String late = server.name() + "_late";
        MainDataSource source = new MainDataSource(settings(late, Duration.ofSeconds(30)));
        CompletableFuture<Void> arrival = CompletableFuture.runAsync(
                () -> Jdbi.create(server.dataSource()).useHandle(handle -> handle.execute("create database " + late)),
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));

        try (Connection connection = source.getConnection()) {
            assertEquals(late, connection.getCatalog());
        }
        arrival.join();
    }

    @Test
    void aDatabaseThatStaysAwayIsWaitedForOnce() {
        MainDataSource source = new MainDataSource(settings("nowhere", Duration.ofSeconds(2)));

        assertTrue(failureTakes(source).compareTo(Duration.ofSeconds(2)) >= 0);
        assertTrue(failureTakes(source).compareTo(Duration.ofSeconds(1)) < 0);
    }

    private static Duration failureTakes(MainDataSource source) {
        long start = System.nanoTime();
        assertThrows(SQLException.class, source::getConnection);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private DatabaseSettings settings(String name, Duration grace) {
        return new DatabaseSettings(
                name,
                server.user(),
                server.password(),
                server.host(),
                server.port(),
                Duration.ofSeconds(5),
                8,
                Duration.ofSeconds(2),
                grace);
    }
}
