package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedRowsTest {

    @TempDir
    Path directory;

    @Test
    void rowsBeyondTheMemoryLimitComeBackInOrderFromAFileThatHasNoName() throws IOException {
        try (StagedRows rows = new StagedRows(directory, 10)) {
            for (String row : new String[] {"first\n", "second\n", "third\n", "4\n"}) {
                rows.add(row.getBytes(UTF_8));
            }
            assertEquals("first\nsecond\nthird\n4\n", new String(rows.open().readAllBytes(), UTF_8));
            assertEquals("first\nsecond\nthird\n4\n", new String(rows.open().readAllBytes(), UTF_8));
            assertEquals(4, rows.rows());
            assertEquals(21, rows.bytes());
            assertEquals(0, files());
        }
    }

    @Test
    void rowsWithinTheMemoryLimitNeedNoFile() throws IOException {
        try (StagedRows rows = new StagedRows(directory, 10)) {
            rows.add("first\n".getBytes(UTF_8));
            assertEquals("first\n", new String(rows.open().readAllBytes(), UTF_8));
            assertEquals(0, files());
        }
    }

    private long files() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.count();
        }
    }
}
