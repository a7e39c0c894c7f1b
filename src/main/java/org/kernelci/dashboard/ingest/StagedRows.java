package org.kernelci.dashboard.ingest;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Rows in {@code COPY} text form that wait for their transaction: in memory up to a limit, beyond it in a temporary file, so
 * that no submission needs its size in memory. Written by one thread, then read by another.
 *
 * <p>The file has no name once it is open: a killed process leaves nothing behind, and no other node meets it.
 */
final class StagedRows implements Closeable {

    private final Path directory;
    private final int memoryLimit;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private FileChannel file;
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
            file = FileChannel.open(
                    directory.resolve("rows-" + UUID.randomUUID() + ".copy"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            overflow = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
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

    /** Ends the writing and gives the rows in the order in which they were added; may be asked for again. */
    InputStream open() throws IOException {
        InputStream head = new ByteArrayInputStream(memory.toByteArray());
        if (overflow == null) {
            return head;
        }
        overflow.flush();
        return new SequenceInputStream(Collections.enumeration(List.of(head, new FromBegin(file))));
    }

    @Override
    public void close() throws IOException {
        if (overflow != null) {
            overflow.close();
        }
    }

    /** Reads a channel without moving its position and without closing it. */
    private static final class FromBegin extends InputStream {

        private final FileChannel channel;
        private long position;

        FromBegin(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
