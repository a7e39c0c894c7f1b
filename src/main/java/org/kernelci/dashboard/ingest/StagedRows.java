package org.kernelci.dashboard.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows in {@code COPY} text form that wait for their transaction: in memory up to a limit, beyond it in a temporary file, so
 * that no submission needs its size in memory. Written by one thread, then read by another.
 */
final class StagedRows implements Closeable {

    private final Path directory;
    private final int memoryLimit;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream overflow;
    private int rows;
    private long bytes;

    /**
     * @param directory where the overflow goes
     * @param memoryLimit bytes held in memory
     */
    StagedRows(Path directory, int memoryLimit) {
        this.directory = directory;
        this.memoryLimit = memoryLimit;
    }

    void add(byte[] row) throws IOException {
        if (overflow == null && memory.size() + row.length > memoryLimit) {
            file = Files.createTempFile(directory, "rows", ".copy");
            overflow = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }
        (overflow == null ? memory : overflow).write(row);
        rows++;
        bytes += row.length;
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    /** Ends the writing and gives the rows in the order in which they were added. */
    InputStream open() throws IOException {
        InputStream head = new ByteArrayInputStream(memory.toByteArray());
        if (overflow == null) {
            return head;
        }
        overflow.flush();
        return new SequenceInputStream(java.util.Collections.enumeration(List.of(head, Files.newInputStream(file))));
    }

    @Override
    public void close() throws IOException {
        if (overflow != null) {
            overflow.close();
            Files.deleteIfExists(file);
        }
    }
}
