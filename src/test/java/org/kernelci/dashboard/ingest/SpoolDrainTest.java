package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;

/** What becomes of files, good and bad (ingest 2, 5.3, 12). */
class SpoolDrainTest {

    private static final String GOOD = "'tests': [{'id': 'm:%s', 'build_id': 'm:b', 'origin': 'm'}]";

    @TempDir
    Path directory;

    private Jdbi jdbi;

    @BeforeEach
    void open() {
        jdbi = new Database(EmbeddedDatabase.migrated().dataSource()).jdbi();
    }

    @Test
    void aDamagedFileFailsAloneWithItsReason() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            spool.drop(
                            GOOD.formatted("a"),
                            "'tests': [{'id': 'm:x', 'build_id': 'm:b', 'origin': 'M!'}]",
                            GOOD.formatted("b"))
                    .drain();
            assertEquals(List.of("submission-0001.json", "submission-0003.json"), spool.names("archive"));
            assertEquals(List.of("submission-0002.json", "submission-0002.json.error.txt"), spool.names("failed"));
            assertTrue(
                    spool.reason("submission-0002.json").contains("/tests/0/origin"),
                    spool.reason("submission-0002.json"));
            assertEquals(List.of("m:a", "m:b"), testIds());
        }
    }

    @Test
    void aRowThatTheDatabaseRefusesFailsItsFileAlone() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            String refused =
                    "'tests': [{'id': 'm:r', 'build_id': 'm:b', 'origin': 'm', 'start_time': '2026-11-20T10:00:00+20:00'}]";
            spool.drop(GOOD.formatted("a"), GOOD.formatted("b"), refused, GOOD.formatted("c"), GOOD.formatted("d"))
                    .drain();
            assertEquals(List.of("m:a", "m:b", "m:c", "m:d"), testIds());
            assertEquals(4, spool.names("archive").size());
            assertTrue(spool.reason("submission-0003.json").startsWith("refused by the database"));
        }
    }

    @Test
    void filesThatAreNoSubmissionFail() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            spool.dropFile("array.json", "[1]")
                    .dropFile("member.json", "{\"version\": {\"major\": 5, \"minor\": 3}, \"others\": []}")
                    .dropFile("null.json", "{\"version\": {\"major\": 5, \"minor\": 3}, \"tests\": null}")
                    .dropFile("item.json", "{\"version\": {\"major\": 5, \"minor\": 3}, \"tests\": [1]}")
                    .dropFile("twice.json", "{\"version\": {\"major\": 5, \"minor\": 3}, \"tests\": [], \"tests\": []}")
                    .dropFile("tail.json", "{\"version\": {\"major\": 5, \"minor\": 3}} {}")
                    .dropFile("cut.json", "{\"version\": {\"major\": 5, \"minor\": 3}, \"tests\": [")
                    .drain();
            assertEquals(
                    7,
                    spool.names("failed").stream()
                            .filter(name -> name.endsWith(".json"))
                            .count());
            assertTrue(spool.reason("item.json").startsWith("/tests/0"), spool.reason("item.json"));
            assertTrue(spool.reason("null.json").startsWith("/tests"), spool.reason("null.json"));
            assertTrue(spool.reason("member.json").contains("others"), spool.reason("member.json"));
        }
    }

    @Test
    void aFileThatMayStillBeGrowingIsLeftAlone() {
        try (TestSpool spool = new TestSpool(directory, jdbi, Duration.ofHours(1))) {
            spool.dropFile("growing.json", "{\"version\": {\"major\": 5, \"min").dropFile("new.json", "");
            spool.drain();
            assertEquals(List.of("growing.json", "new.json"), spool.names(""));
        }
    }

    @Test
    void aSettledEmptyFileIsRemovedAndAFileWithoutItemsArchived() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            spool.dropFile("empty.json", "").dropFile("hollow.json", "{\"version\": {\"major\": 5, \"minor\": 3}}");
            spool.drain();
            assertEquals(List.of(), spool.names(""));
            assertEquals(List.of(), spool.names("failed"));
            assertEquals(List.of("hollow.json"), spool.names("archive"));
        }
    }

    @Test
    void theVersionMayStandBehindTheItems() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            spool.dropFile("last.json", """
                            {"builds": [{"id": "m:b", "checkout_id": "m:c", "origin": "m", "valid": true}],
                             "version": {"major": 4, "minor": 2}}
                            """).drain();
            assertEquals(List.of("PASS"), jdbi.withHandle(handle -> handle.createQuery("select status from builds")
                    .mapTo(String.class)
                    .list()));
        }
    }

    @Test
    void aFileThatCannotBeArchivedStaysAndHoldsUpNoOther() throws IOException {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            Path obstacle = Files.createDirectories(directory.resolve("archive/submission-0001.json/full"));
            spool.drop(GOOD.formatted("a"), GOOD.formatted("b")).drain();
            assertEquals(List.of("submission-0001.json"), spool.names(""));
            assertEquals(List.of("submission-0002.json"), spool.names("archive"));
            assertEquals(List.of("m:a", "m:b"), testIds());

            Files.delete(obstacle);
            Files.delete(obstacle.getParent());
            while (!spool.names("").isEmpty()) {
                spool.drain();
            }
            assertEquals(List.of("submission-0001.json", "submission-0002.json"), spool.names("archive"));
            assertEquals(List.of("m:a", "m:b"), testIds());
        }
    }

    @Test
    void aFileWhoseReasonCannotBeWrittenStaysAndHoldsUpNoOther() throws IOException {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            Files.createDirectories(directory.resolve("failed/submission-0001.json.error.txt"));
            spool.drop("'tests': [1]", GOOD.formatted("b")).drain();
            assertEquals(List.of("submission-0001.json"), spool.names(""));
            assertEquals(List.of("m:b"), testIds());
        }
    }

    @Test
    void whatIsStoredIsCountedByOriginLabAndPlatform() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            String test = "{'id': 'm:%s', 'build_id': 'm:b', 'origin': 'm'%s}";
            spool.drop(
                            "'tests': ["
                                    + test.formatted("a", "")
                                    + ","
                                    + test.formatted(
                                            "b",
                                            ", 'misc': {'runtime': 'l'}, 'environment': {'misc': {'platform': 'p'}}")
                                    + "], 'builds': [{'id': 'm:b', 'checkout_id': 'm:c', 'origin': 'm', 'misc': {'lab': 'x'}}]",
                            "'tests': [1]")
                    .drain();
            String[] tests = {"ingester", "django", "origin", "m", "lab", "m", "platform", null};
            assertEquals(1, spool.meters().counted("kcidb_tests", tests));
            String[] lab = {"ingester", "django", "origin", "m", "lab", "l", "platform", "p"};
            assertEquals(1, spool.meters().counted("kcidb_tests", lab));
            assertEquals(1, spool.meters().counted("kcidb_builds", "ingester", "django", "origin", "m", "lab", "x"));
            assertEquals(1, spool.meters().counted("kcidb_ingestions", "ingester", "django"));
            assertEquals(1, spool.meters().counted("ingestion_files", "result", "failed"));
        }
    }

    @Test
    void aRevisionOfAnOldVersionIsNamedAsInItsFile() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            String origin = "o".repeat(101);
            spool.dropFile(
                            "old.json",
                            "{\"version\": {\"major\": 3, \"minor\": 0}, \"revisions\": [{\"id\": \"" + "a".repeat(40)
                                    + "\", \"origin\": \"" + origin + "\"}]}")
                    .drain();
            assertEquals("/revisions/0/origin: longer than 100 characters", spool.reason("old.json"));
        }
    }

    @Test
    void onlyJsonFilesInTheSpoolItselfAreTaken() {
        try (TestSpool spool = new TestSpool(directory, jdbi)) {
            spool.dropFile("upload.json.tmp", "{")
                    .dropFile("archive/old.json", "{")
                    .drain();
            assertEquals(List.of("upload.json.tmp"), spool.names(""));
            assertEquals(List.of("old.json"), spool.names("archive"));
        }
    }

    private List<String> testIds() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from tests order by id")
                .mapTo(String.class)
                .list());
    }
}
