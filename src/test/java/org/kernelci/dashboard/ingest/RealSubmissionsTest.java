package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kernelci.dashboard.ingest.Items.SCHEMAS;
import static org.kernelci.dashboard.ingest.Items.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 500 recorded submissions of several origins and versions (operations 12.1). */
class RealSubmissionsTest {

    private static final Path SUBMISSIONS = Path.of("../shared/data/real-submissions.zip");

    private final Map<Section, Integer> occurrences = new EnumMap<>(Section.class);
    private final Map<Section, Map<String, ObjectNode>> itemsById = new EnumMap<>(Section.class);
    private int removedCharacters;

    @Test
    void allAreValidBeforeAndAfterTheUpgrade() throws IOException, RefusedSubmission {
        assumeTrue(Files.exists(SUBMISSIONS), "recorded submissions are not here");
        JsonMapper json = new JsonMapper();
        int files = 0;
        try (ZipFile zip = new ZipFile(SUBMISSIONS.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream text = zip.getInputStream(entry)) {
                    prepare((ObjectNode) json.readTree(text));
                    files++;
                }
            }
        }

        assertEquals(500, files);
        assertEquals(0, removedCharacters);
        assertEquals(
                Map.of(
                        Section.TESTS, 15994,
                        Section.BUILDS, 104,
                        Section.CHECKOUTS, 38,
                        Section.ISSUES, 7,
                        Section.INCIDENTS, 3),
                occurrences);
        assertEquals(
                List.of(4, 32, 103, 15720, 3),
                itemsById.values().stream().map(Map::size).toList());
        assertEquals(Map.of("PASS", 62, "FAIL", 1, "MISS", 1, "NULL", 39), statuses(Section.BUILDS));
        assertEquals(
                Map.of("PASS", 11954, "SKIP", 2756, "FAIL", 929, "MISS", 26, "ERROR", 16, "NULL", 39),
                statuses(Section.TESTS));
    }

    private void prepare(ObjectNode submission) throws RefusedSubmission {
        SubmissionSchema declared = SCHEMAS.forVersion(submission.remove("version"));
        SubmissionUpgrade upgrade = new SubmissionUpgrade(declared);
        for (Map.Entry<String, JsonNode> member : submission.properties()) {
            Section section = declared.section(member.getKey()).orElseThrow();
            for (int at = 0; at < member.getValue().size(); at++) {
                ObjectNode item = (ObjectNode) member.getValue().get(at);
                removedCharacters += TextCleaner.clean(member.getKey(), at, item);
                declared.check(section, at, item);
                upgrade.apply(section, at, item, (where, added) -> fail("added " + added));
                LabNames.apply(section, section.memberName(), at, item);
                schema("5.3").check(section, at, item);
                occurrences.merge(section, 1, Integer::sum);
                keep(section, item);
            }
        }
    }

    /** First value wins, as when rows are merged. */
    private void keep(Section section, ObjectNode item) {
        Map<String, ObjectNode> known = itemsById.computeIfAbsent(section, key -> new HashMap<>());
        ObjectNode stored = known.computeIfAbsent(item.get("id").stringValue(), key -> item);
        if (!stored.has("status") && item.has("status")) {
            stored.set("status", item.get("status"));
        }
    }

    private Map<String, Integer> statuses(Section section) {
        Map<String, Integer> counts = new TreeMap<>();
        for (ObjectNode item : itemsById.get(section).values()) {
            counts.merge(item.path("status").asString("NULL"), 1, Integer::sum);
        }
        return counts;
    }
}
