package org.kernelci.dashboard.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;

@Timeout(120)
class SchemaMigrationTest {

    /** Every migration that there is, in order. */
    private static final List<String> VERSIONS = versions();

    private static final String LATEST = VERSIONS.get(VERSIONS.size() - 1);

    private final DataSource source = EmbeddedDatabase.empty().dataSource();
    private final Jdbi jdbi = Jdbi.create(source);

    @Test
    void anEmptyDatabaseGetsEveryTableIndexAndConstraint() {
        assertEquals(new SchemaMigration.Outcome(VERSIONS.size(), LATEST), migrate());

        assertEquals(List.of(), differences(lines("schema/expected.txt"), describe()));
    }

    @Test
    void aSecondRunChangesNothing() {
        migrate();
        List<String> history = history();

        assertEquals(new SchemaMigration.Outcome(0, LATEST), migrate());
        assertEquals(history, history());
    }

    @Test
    void anExistingInstallationIsTakenOverWithItsRows() {
        installExisting();
        List<String> before = rows();

        assertEquals(new SchemaMigration.Outcome(VERSIONS.size() - 1, LATEST), migrate());

        assertEquals(before, rows());
        assertEquals(
                Stream.concat(Stream.of("1 BASELINE"), VERSIONS.stream().skip(1).map(version -> version + " SQL"))
                        .toList(),
                history().stream()
                        .map(line -> line.replaceAll("^(\\S+ \\S+) .*", "$1"))
                        .toList());
    }

    @Test
    void anExistingInstallationHasTheSameTablesAfterwardsUnderItsOwnIndexNames() {
        installExisting();
        migrate();

        assertEquals(
                List.of(),
                differences(
                        withoutNames(lines("schema/expected.txt").stream()),
                        withoutNames(describe().stream().filter(fact -> !isForeign(fact)))));
    }

    @Test
    void theTablesOfOthersStayAsTheyAre() {
        installExisting();
        List<String> before =
                describe().stream().filter(SchemaMigrationTest::isForeign).toList();
        assertTrue(before.stream().anyMatch(fact -> fact.startsWith("auth_user index")), before::toString);

        migrate();

        assertEquals(
                before,
                describe().stream().filter(SchemaMigrationTest::isForeign).toList());
    }

    @Test
    void anUnrelatedTableDoesNotKeepOursFromBeingCreated() {
        jdbi.useHandle(handle -> handle.execute("create table auth_group (id integer primary key)"));

        assertEquals(new SchemaMigration.Outcome(VERSIONS.size(), LATEST), migrate());
        assertTrue(describe().containsAll(lines("schema/expected.txt")));
    }

    @Test
    void anInstallationThatLacksTablesIsRefusedUntouched() {
        installExisting();
        jdbi.useHandle(handle -> handle.execute("drop table pending_builds, tree_listing"));

        IllegalStateException refused = assertThrows(IllegalStateException.class, this::migrate);

        assertEquals(
                "the existing schema is too old to be taken over, it lacks pending_builds, tree_listing",
                refused.getMessage());
        assertEquals(List.of(), history());
    }

    @Test
    void twoNodesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
        assertEquals(VERSIONS.size(), migrateTogether());

        assertEquals(List.of(), differences(lines("schema/expected.txt"), describe()));
    }

    @Test
    void twoNodesMayStartAtOnceOnAnExistingInstallation() throws Exception {
        installExisting();
        List<String> before = rows();

        assertEquals(VERSIONS.size() - 1, migrateTogether());

        assertEquals(before, rows());
        assertEquals(VERSIONS.size(), history().size());
    }

    @Test
    void anIndexLeftInvalidByAnInterruptedStartIsBuiltAnew() {
        migrateTo("013");
        jdbi.useHandle(handle -> {
            handle.execute("delete from flyway_schema_history where version = '013'");
            handle.execute(
                    "update pg_index set indisvalid = false where indexrelid = 'tests_boots_of_build'::regclass");
        });
        assertTrue(describe().stream().anyMatch(fact -> fact.endsWith("INVALID")));

        migrate();

        assertEquals(List.of(), differences(lines("schema/expected.txt"), describe()));
    }

    private static List<String> versions() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SchemaMigration.Outcome migrate() {
        return new SchemaMigration(source).run();
    }

    /** As far as an earlier start came. */
    private void migrateTo(String version) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load()
                .migrate();
    }

    /** Migrations applied by two nodes in all. */
    private int migrateTogether() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<SchemaMigration.Outcome>> runs = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                runs.add(nodes.submit(() -> {
                    start.await();
                    return migrate();
                }));
            }
            int applied = 0;
            for (Future<SchemaMigration.Outcome> run : runs) {
                applied += run.get(60, TimeUnit.SECONDS).applied();
            }
            return applied;
        } finally {
            nodes.shutdownNow();
        }
    }

    private void installExisting() {
        jdbi.useHandle(handle ->
                handle.createScript(text("schema/existing-installation.sql")).execute());
    }

    private List<String> describe() {
        return strings(text("schema/describe.sql"));
    }

    private List<String> history() {
        boolean exists =
                jdbi.withHandle(handle -> handle.createQuery("select to_regclass('flyway_schema_history') is not null")
                        .mapTo(boolean.class)
                        .one());
        return exists
                ? strings(
                        "select format('%s %s %s', version, type, installed_on::text) from flyway_schema_history order by installed_rank")
                : List.of();
    }

    /** Every row of the existing installation with its physical place, so that even a rewrite in place shows. */
    private List<String> rows() {
        return Stream.of(
                        "checkouts",
                        "builds",
                        "latest_checkout",
                        "pending_test",
                        "processed_listing_items",
                        "django_migrations",
                        "auth_user")
                .flatMap(table -> strings("select ctid || ' ' || xmin || ' ' || r::text from " + table + " r").stream())
                .toList();
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static boolean isForeign(String fact) {
        return fact.startsWith("django_") || fact.startsWith("auth_");
    }

    private static List<String> withoutNames(Stream<String> facts) {
        return facts.map(fact -> fact.replaceAll(" index \\S+ ", " index ")
                        .replaceAll("issues_id_version\\S*", "issues_id_version"))
                .sorted()
                .toList();
    }

    /** Only what differs: "- " is missing, "+ " is unexpected. */
    private static List<String> differences(List<String> expected, List<String> actual) {
        return Stream.concat(
                        expected.stream().filter(fact -> !actual.contains(fact)).map(fact -> "- " + fact),
                        actual.stream().filter(fact -> !expected.contains(fact)).map(fact -> "+ " + fact))
                .toList();
    }

    private static List<String> lines(String resource) {
        return text(resource).lines().toList();
    }

    private static String text(String resource) {
        try (InputStream file = SchemaMigrationTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource, unreadable);
        }
    }
}
