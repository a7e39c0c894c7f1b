package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleSubmissionsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    static Path spool;

    private static final List<JsonNode> SUBMISSIONS = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        new SampleSubmissions(1, NOW).write(spool);
        for (Path file : files(spool)) {
            SUBMISSIONS.add(JSON.readTree(file));
        }
    }

    @Test
    void theSameSeedAndInstantGiveTheSameBytes(@TempDir Path again) throws IOException {
        assertEquals(files(spool).size(), new SampleSubmissions(1, NOW.plusMillis(5)).write(again));
        for (Path file : files(spool)) {
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again.resolve(file.getFileName())));
        }
    }

    @Test
    void mapsAreWrittenInKeyOrderWhateverTheirOrderInThisVirtualMachine() {
        for (String section : List.of("builds", "tests")) {
            assertTrue(items(section)
                    .map(item -> List.copyOf(item.path("misc").propertyNames()))
                    .allMatch(names -> names.equals(names.stream().sorted().toList())));
        }
    }

    @Test
    void anotherInstantGivesOtherIds(@TempDir Path later) throws IOException {
        new SampleSubmissions(1, NOW.plusSeconds(1)).write(later);
        JsonNode first = JSON.readTree(files(later).get(1));
        assertNotEquals(SUBMISSIONS.get(1).at("/checkouts/0/id"), first.at("/checkouts/0/id"));
    }

    @Test
    void everyFileIsNamedAsASubmissionAndSaysItsVersion() throws IOException {
        try (Stream<Path> all = Files.list(spool)) {
            assertTrue(all.allMatch(file -> file.toString().endsWith(".json")));
        }
        assertTrue(SUBMISSIONS.stream()
                .allMatch(file -> file.get("version").equals(JSON.readTree("{\"major\":5,\"minor\":3}"))));
    }

    @Test
    void idsAreUnique() {
        for (String section : List.of("checkouts", "builds", "tests", "incidents")) {
            List<String> ids = values(section, "id");
            assertEquals(ids.size(), new HashSet<>(ids).size(), section);
        }
    }

    @Test
    void everyReferenceLeadsToAnItem() {
        assertRefersTo("builds", "checkout_id", "checkouts");
        assertRefersTo("tests", "build_id", "builds");
        assertRefersTo("incidents", "build_id", "builds");
        assertRefersTo("incidents", "test_id", "tests");
        Set<String> issues = items("issues")
                .map(issue -> issue.get("id") + "/" + issue.get("version"))
                .collect(Collectors.toSet());
        assertTrue(items("incidents")
                .allMatch(incident -> issues.contains(incident.get("issue_id") + "/" + incident.get("issue_version"))));
    }

    @Test
    void everyTimeLiesInTheTwoWeeksBeforeNow() {
        for (String section : List.of("checkouts", "builds", "tests")) {
            for (String time : values(section, "start_time")) {
                Instant start = Instant.parse(time);
                assertTrue(start.isBefore(NOW) && start.isAfter(NOW.minus(Duration.ofDays(14))), time);
            }
        }
    }

    @Test
    void aBranchHasSeveralCommitsInItsLastFiveDays() {
        Instant fiveDaysAgo = NOW.minus(Duration.ofDays(5));
        items("checkouts")
                .filter(checkout ->
                        Instant.parse(checkout.get("start_time").asString()).isAfter(fiveDaysAgo))
                .collect(Collectors.groupingBy(
                        checkout -> checkout.get("origin") + "" + checkout.get("git_repository_url")
                                + checkout.get("git_repository_branch"),
                        Collectors.counting()))
                .forEach((branch, commits) -> assertTrue(commits >= 3, branch));
    }

    @Test
    void thereAreThousandsOfTestsWithEveryKindOfOutcome() {
        assertTrue(values("tests", "id").size() > 3000);
        assertEquals(Set.of("PASS", "FAIL", "SKIP", "MISS", "ERROR", "DONE"), Set.copyOf(values("tests", "status")));
        assertTrue(items("tests").anyMatch(test -> !test.has("status")));
        assertFalse(values("incidents", "build_id").isEmpty());
        assertTrue(values("builds", "id").stream().anyMatch(id -> id.startsWith("maestro:dummy_")));
    }

    private static void assertRefersTo(String section, String property, String target) {
        Set<String> ids = Set.copyOf(values(target, "id"));
        assertTrue(ids.containsAll(values(section, property)), section + "." + property);
    }

    private static List<String> values(String section, String property) {
        return items(section)
                .filter(item -> item.has(property))
                .map(item -> item.get(property).asString())
                .toList();
    }

    private static Stream<JsonNode> items(String section) {
        return SUBMISSIONS.stream().flatMap(file -> file.path(section).valueStream());
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
