package org.kernelci.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that the application or one of its libraries carries. */
final class ClassPath {

    private ClassPath() {}

    /** @throws UncheckedIOException when there is no such file */
    static byte[] read(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String name) throws IOException {
        InputStream in = ClassPath.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not on the class path: " + name);
        }
        return in;
    }
}
