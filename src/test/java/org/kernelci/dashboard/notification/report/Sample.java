package org.kernelci.dashboard.notification.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The worked samples of the specification (notifications 7), as files. */
public final class Sample {

    private Sample() {}

    /** @param name such as {@code build_issue} */
    public static String of(String name) {
        try (InputStream file = Sample.class.getResourceAsStream("/report/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
