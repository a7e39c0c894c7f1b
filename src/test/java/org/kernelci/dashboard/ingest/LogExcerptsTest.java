package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.config.ExcerptSettings;
import org.kernelci.dashboard.digest.Sha256;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;

/** Long log excerpts go to the storage, and stay when it is away (ingest 10). */
class LogExcerptsTest {

    private static final int THRESHOLD = 10;
    private static final String LONG = "\u00e4\ud83d\ude00 a longer text";

    @TempDir
    Path directory;

    private final StorageServer server = new StorageServer();
    private final Meters meters = new Meters();
    private Jdbi jdbi;
    private ExcerptStorage storage;
    private TestSpool spool;

    @BeforeEach
    void open() {
        jdbi = new Database(EmbeddedDatabase.migrated().dataSource()).jdbi();
        open(100, StorageServer.TOKEN, Duration.ofSeconds(30));
    }

    private void open(int remembered, String token, Duration timeout) {
        ExcerptSettings settings =
                new ExcerptSettings(true, THRESHOLD, Optional.of(token), server.address(), remembered, 4, timeout);
        storage = new ExcerptStorage(settings, Executors.defaultThreadFactory(), meters);
        spool = new TestSpool(directory, jdbi, Duration.ZERO, new LogExcerpts(THRESHOLD, storage));
    }

    @AfterEach
    void close() {
        spool.close();
        storage.close();
        server.close();
    }

    @Test
    void aLongExcerptBecomesALinkToTheStoredText() {
        spool.drop(
                        "'tests': [" + test("t", LONG, "") + "]",
                        "'builds': [{'id': 'm:b', 'checkout_id': 'm:c', 'origin': 'm', 'log_excerpt': '" + LONG
                                + "', 'output_files': [{'name': 'x', 'url': 'https://x/x'}]}]")
                .drain();
        String path = "logexcerpt/" + Sha256.hex(LONG);
        assertEquals(Map.of(path, LONG), server.texts());
        String link =
                "{\"url\": \"" + server.address() + "/" + path + "/logexcerpt.txt.gz\", \"name\": \"log_excerpt\"}";
        assertEquals(List.of("|[" + link + "]"), rows("select log_excerpt || '|' || output_files from tests"));
        assertEquals(
                List.of("|[{\"url\": \"https://x/x\", \"name\": \"x\"}, " + link + "]"),
                rows("select log_excerpt || '|' || output_files from builds"));
    }

    @Test
    void shortOnesStayAndLengthCountsCharacters() {
        spool.drop(
                        "'tests': [" + test("t", "\ud83d\ude00".repeat(THRESHOLD), "") + "]",
                        "'checkouts': [{'id': 'm:c', 'origin': 'm', 'start_time': '2026-11-20T10:00:00Z', 'log_excerpt': '"
                                + LONG + "'}]")
                .drain();
        assertEquals(
                List.of("\ud83d\ude00".repeat(THRESHOLD)),
                rows("select log_excerpt from tests where output_files is null"));
        assertEquals(List.of(LONG), rows("select log_excerpt from checkouts"));
        assertEquals(0, server.uploads());
    }

    @Test
    void aTextIsUploadedOnceHoweverOftenItComes() {
        String many =
                IntStream.range(0, 200).mapToObj(i -> test("t" + i, LONG, "")).collect(Collectors.joining(","));
        spool.drop("'tests': [" + many + "]", "'tests': [" + many + "]").drain();
        assertEquals(1, server.uploads());
        assertEquals(1, meters.counted("ingestion_log_excerpts", "result", "uploaded"));
        assertEquals(399, meters.counted("ingestion_log_excerpts", "result", "known"));
        assertEquals(List.of("200"), rows("select count(*)::text from tests where log_excerpt = ''"));
    }

    @Test
    void whatIsRememberedIsBounded() {
        spool.close();
        storage.close();
        open(2, StorageServer.TOKEN, Duration.ofSeconds(30));
        for (String text : List.of("text number one", "text number two", "text number three", "text number one")) {
            spool.drop("'tests': [" + test("t", text, "") + "]").drain();
        }
        assertEquals(4, server.uploads());
    }

    @Test
    void whenTheStorageRefusesTheExcerptStaysAndTheFileGoesIn() {
        server.answers(500);
        spool.drop("'tests': [" + test("t", LONG, "") + "," + test("u", LONG + "!", ", 'output_files': []") + "]")
                .drain();
        assertEquals(
                List.of("m:t " + LONG + " -", "m:u " + LONG + "! -"),
                rows(
                        "select id || ' ' || log_excerpt || ' ' || coalesce(output_files::text, '-') from tests order by id"));
        assertEquals(1, spool.names("archive").size());
        assertTrue(meters.counted("ingestion_log_excerpts", "result", "failed") >= 1);
        assertTrue(server.uploads() <= 2, "a storage that fails is left alone");
    }

    @Test
    void aStorageThatHangsHoldsUpAFileForItsTimeoutOnly() {
        spool.close();
        storage.close();
        open(100, StorageServer.TOKEN, Duration.ofSeconds(1));
        server.hangs();
        String many = IntStream.range(0, 300)
                .mapToObj(i -> test("t" + i, LONG + i, ""))
                .collect(Collectors.joining(","));
        spool.drop("'tests': [" + many + "]").drain();
        assertEquals(List.of("300"), rows("select count(*)::text from tests where log_excerpt <> ''"));
        assertTrue(server.uploads() <= 80, "uploads in vain: " + server.uploads());
    }

    @Test
    void anExcerptThatIsTooLongForItsRowWaitsForTheStorage() {
        server.answers(500);
        spool.drop("'tests': [" + test("t", "x".repeat(16_385), "") + "]").drain();
        assertEquals(List.of("submission-0001.json"), spool.names("pending_retry"));
    }

    @Test
    void aLongExcerptInAnInvalidPlaceIsRefusedAsBefore() {
        spool.drop(
                        "'incidents': [{'id': 'm:i', 'origin': 'm', 'issue_id': 'm:x', 'issue_version': 1, 'log_excerpt': '"
                                + LONG + "'}]",
                        "'tests': [" + test("t", LONG, ", 'output_files': 'none'") + "]")
                .drain();
        assertTrue(spool.reason("submission-0001.json").startsWith("/incidents/0/log_excerpt"));
        assertTrue(spool.reason("submission-0002.json").startsWith("/tests/0/output_files"));
    }

    private static String test(String id, String excerpt, String more) {
        return "{'id': 'm:" + id + "', 'build_id': 'm:b', 'origin': 'm', 'log_excerpt': '" + excerpt + "'" + more + "}";
    }

    private List<String> rows(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
