package org.kernelci.dashboard.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.config.ReplicaSettings;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.launcher.EmbeddedReplica;
import org.kernelci.dashboard.monitoring.Meters;

/** A database and a streaming replica of it, one for all tests: making it takes seconds. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Meters meters = new Meters();
    private EmbeddedReplica copy;
    private Replica replica;
    private Database database;
    private Jdbi primary;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        EmbeddedDatabase original = EmbeddedDatabase.empty();
        copy = EmbeddedReplica.of(original, directory);
        ReplicaSettings settings =
                new ReplicaSettings(Optional.of("127.0.0.1"), 0, 2, Duration.ofMillis(500), Duration.ofMillis(100));
        replica = new Replica(copy.dataSource(), settings, meters);
        database = new Database(original.dataSource(), replica, meters);
        primary = database.jdbi();
        primary.useHandle(handle -> handle.execute("create table word (text text)"));
        checkUntil(() -> replica.usable().isPresent());
    }

    @AfterEach
    void endOfRequest() {
        ReadRequest.end();
    }

    @AfterAll
    void stop() {
        if (copy != null) {
            copy.close();
        }
    }

    @Test
    @Order(1)
    void onlyRequestsOfTheReadApiAskTheReplica() {
        assertEquals(1, alive());
        assertEquals(0, counted("answered"));

        ReadRequest.begin();
        assertEquals(1, alive());
        assertEquals(1, counted("answered"));
    }

    @Test
    @Order(3)
    void aReplicaThatFallsBehindIsNotAskedUntilItHasCaughtUp() {
        onReplica("select pg_wal_replay_pause()");
        checkUntil(() -> {
            primary.useHandle(handle -> handle.execute("insert into word values ('new')"));
            return replica.usable().isEmpty();
        });

        onReplica("select pg_wal_replay_resume()");
        checkUntil(() -> replica.usable().isPresent());
    }

    @Test
    @Order(4)
    void aReplicaOfADatabaseThatIsIdleIsNotBehind() {
        Instant end = Instant.now().plusMillis(1_500);
        while (Instant.now().isBefore(end)) {
            replica.check(primary);
            pause();
        }
        assertTrue(replica.usable().isPresent());
    }

    @Test
    @Order(5)
    void aQuestionThatTheReplicaCannotAnswerIsAnsweredByTheDatabase() {
        ReadRequest.begin();
        alive();
        copy.close();

        assertEquals(1, alive());
        assertEquals(1, counted("repeated"));
        assertFalse(replica.usable().isPresent());
        replica.check(primary);
        assertFalse(replica.usable().isPresent());
    }

    @Test
    @Order(2)
    void aFailureOfTheQuestionItselfIsNoReasonToAskAgain() {
        ReadRequest.begin();
        assertThrows(
                NoSuchElementException.class,
                () -> database.query(
                        "persistence/alive",
                        query -> Stream.<Integer>empty().findFirst().orElseThrow()));
        assertEquals(0, counted("repeated"));
    }

    private long counted(String result) {
        return meters.counted("database_replica_queries", "result", result);
    }

    private int alive() {
        return database.query(
                "persistence/alive", query -> query.mapTo(Integer.class).one());
    }

    private void onReplica(String sql) {
        Jdbi.create(copy.dataSource()).useHandle(handle -> handle.execute(sql));
    }

    private void checkUntil(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "not within " + PATIENCE);
            replica.check(primary);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
