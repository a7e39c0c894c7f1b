package org.kernelci.dashboard.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A submission that passed validation, as rows that wait for their transaction. Holds temporary files until closed. */
final class PreparedSubmission implements Closeable {

    private final Path file;
    private final Map<Section, StagedRows> sections = new EnumMap<>(Section.class);
    private final Map<Kind, Integer> counts = new HashMap<>();

    PreparedSubmission(Path file, Path overflowDirectory, int memoryLimit) {
        this.file = file;
        for (Section section : Section.values()) {
            sections.put(section, new StagedRows(overflowDirectory, memoryLimit));
        }
    }

    Path file() {
        return file;
    }

    StagedRows rows(Section section) {
        return sections.get(section);
    }

    /** Adds the row of an item. */
    void add(Section section, ObjectNode item) throws IOException {
        rows(section).add(SubmissionRow.of(section, item));
        counts.merge(Kind.of(section, item), 1, Integer::sum);
    }

    /** How many items of each kind there are. */
    Map<Kind, Integer> counts() {
        return counts;
    }

    /** The id under which the file came in over HTTP, if it did. */
    Optional<SubmissionId> id() {
        return SubmissionId.ofFile(file.getFileName().toString());
    }

    int rowCount() {
        return sections.values().stream().mapToInt(StagedRows::rows).sum();
    }

    long byteCount() {
        return sections.values().stream().mapToLong(StagedRows::bytes).sum();
    }

    @Override
    public void close() throws IOException {
        for (StagedRows rows : sections.values()) {
            rows.close();
        }
    }

    /**
     * What metrics tell items apart by (ingest 11).
     *
     * @param lab of builds and tests; null when there is none
     * @param platform of tests; null when there is none
     */
    record Kind(Section section, String origin, String lab, String platform) {

        static Kind of(Section section, ObjectNode item) {
            boolean test = section == Section.TESTS;
            JsonNode misc = item.path("misc");
            JsonNode lab = test && !misc.has("lab") ? misc.path("runtime") : misc.path("lab");
            return new Kind(
                    section,
                    item.path("origin").asString(""),
                    test || section == Section.BUILDS ? lab.asString(null) : null,
                    test
                            ? item.path("environment")
                                    .path("misc")
                                    .path("platform")
                                    .asString(null)
                            : null);
        }
    }
}
