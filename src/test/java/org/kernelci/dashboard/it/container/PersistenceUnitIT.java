package org.kernelci.dashboard.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kernelci.dashboard.config.LogSettings;
import org.kernelci.dashboard.model.Build;
import org.kernelci.dashboard.model.Checkout;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every test runs in a transaction that is rolled back. */
@ExtendWith(ArquillianExtension.class)
class PersistenceUnitIT {

    private static final List<String> ODD_TEXTS =
            List.of("a,b", "\"quoted\"", "back\\slash", "{}", "NULL", "", "größe");
    private static final JsonNode ODD_JSON = new JsonMapper()
            .readTree("{\"a\": [1, 2.50, null, {\"b'\": \"\\\\\\\"ü\\n\"}], \"c\": 12345678901234567890}");
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-20T12:34:56.789012Z");

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    Meters meters;

    @Resource
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void anEntityShowsWhatItsRowHolds() {
        insertTest("maestro:1");
        var test = entities.find(org.kernelci.dashboard.model.Test.class, "maestro:1");
        assertEquals("maestro:build", test.buildId());
        assertEquals(ODD_TEXTS, test.environmentCompatible());
        assertEquals(ODD_JSON, test.misc());
        assertEquals(START.toInstant(), test.startTime().toInstant());
        assertEquals(1.5, test.duration());
        assertNull(test.environmentMisc());
        assertTrue(test.status().isEmpty());
    }

    @Test
    void aCopyOfAnEntityBecomesAnEqualRow() throws ReflectiveOperationException {
        insertTest("maestro:1");
        var test = entities.find(org.kernelci.dashboard.model.Test.class, "maestro:1");
        entities.detach(test);
        Field id = test.getClass().getDeclaredField("id");
        id.setAccessible(true);
        id.set(test, "maestro:2");
        entities.persist(test);
        entities.flush();
        assertEquals(row("maestro:1"), row("maestro:2"));
    }

    @Test
    void checkoutsAndBuildsAreFoundBySubmittedId() {
        execute(
                "insert into checkouts (id, origin, git_commit_tags, misc) values ('maestro:c', 'maestro', '{}', '[]')");
        execute(
                "insert into builds (id, origin, checkout_id, status) values ('maestro:b', 'maestro', 'maestro:c', 'PASS')");
        Build build = entities.find(Build.class, "maestro:b");
        Checkout checkout = entities.find(Checkout.class, build.checkoutId());
        assertEquals(List.of(), checkout.gitCommitTags());
        assertEquals(new JsonMapper().createArrayNode(), checkout.misc());
        assertNull(entities.find(Build.class, "maestro:c"));
    }

    /** Other threads of the server run statements too, so the log tells which were counted. */
    @Test
    void eachStatementOfEntitiesIsCountedOnce() {
        insertTest("maestro:1");
        Logger log = Logger.getLogger(LogSettings.QUERIES);
        List<String> counted = new CopyOnWriteArrayList<>();
        Handler handler = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord entry) {
                counted.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
            }
        };
        Level level = log.getLevel();
        log.setLevel(Level.FINE);
        log.addHandler(handler);
        try {
            entities.find(org.kernelci.dashboard.model.Test.class, "maestro:1");
            entities.createNativeQuery("update tests set log_url = 'of an entity'")
                    .executeUpdate();
        } finally {
            log.removeHandler(handler);
            log.setLevel(level);
        }
        assertEquals(
                1,
                counted.stream()
                        .filter(line -> line.contains("FROM tests WHERE"))
                        .count(),
                counted::toString);
        assertEquals(
                1,
                counted.stream().filter(line -> line.contains("of an entity")).count(),
                counted::toString);
    }

    @Test
    void aStatementOfEntitiesThatFailsIsCountedAsAnError() {
        String[] labels = {"alias", "default", "vendor", "postgresql", "type", "PSQLException"};
        long before = meters.counted("django_db_errors", labels);
        assertThrows(PersistenceException.class, () -> entities.createNativeQuery("select no_column from tests")
                .getResultList());
        assertEquals(before + 1, meters.counted("django_db_errors", labels));
    }

    @Test
    void entitiesAndSqlShareOneConnectionAndItsTransaction() throws Exception {
        Object ofSql = backend();
        assertEquals(
                ofSql, entities.createNativeQuery("select pg_backend_pid()").getSingleResult());
        insertTest("maestro:1");
        transaction.rollback();
        transaction.begin();
        assertNull(entities.find(org.kernelci.dashboard.model.Test.class, "maestro:1"));
    }

    private void insertTest(String id) {
        database.jdbi().useHandle(handle -> handle.createUpdate(
                        "insert into tests (id, origin, build_id, environment_compatible, misc, start_time, duration)"
                                + " values (:id, 'maestro', 'maestro:build', :compatible, cast(:misc as jsonb), :start, 1.5)")
                .bind("id", id)
                .bindArray("compatible", String.class, ODD_TEXTS)
                .bind("misc", ODD_JSON.toString())
                .bind("start", START)
                .execute());
    }

    private String row(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select to_jsonb(t) - 'id' from tests t where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    private void execute(String sql) {
        database.jdbi().useHandle(handle -> handle.execute(sql));
    }

    private Integer backend() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one());
    }
}
