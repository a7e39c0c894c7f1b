package org.kernelci.dashboard.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** A submission that passed validation, as rows that wait for their transaction. Holds temporary files until closed. */
final class PreparedSubmission implements Closeable {

    private final Path file;
    private final Map<Section, StagedRows> sections = new EnumMap<>(Section.class);

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
}
