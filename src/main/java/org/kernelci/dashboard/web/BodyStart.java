package org.kernelci.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A request's body that remembers its first bytes while somebody reads it. */
final class BodyStart extends FilterInputStream {

    private static final int MOST_BYTES = 4_000;

    private final ByteArrayOutputStream start = new ByteArrayOutputStream();

    BodyStart(InputStream body) {
        super(body);
    }

    /** What was read so far, at most its first {@value #MOST_BYTES} bytes. */
    String text() {
        return start.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0 && start.size() < MOST_BYTES) {
            start.write(next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int number = super.read(bytes, offset, length);
        if (number > 0) {
            start.write(bytes, offset, Math.min(number, MOST_BYTES - start.size()));
        }
        return number;
    }

    /** A second reading would be remembered twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
