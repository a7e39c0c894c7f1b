package org.kernelci.dashboard.notification.subscription;

/**
 * What is wrong in a subscription file.
 *
 * @param line from 1; 0 when the whole file can't be read
 * @param error the file is left out; otherwise only a hint
 */
public record Problem(int line, String reason, boolean error) {

    /** {@code acme.yaml:3: reason}. */
    String in(String file) {
        return file + (line > 0 ? ":" + line : "") + ": " + reason;
    }
}
