package org.kernelci.dashboard.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Finds TCP ports that nothing listens on. */
final class FreePort {

    private static final int LAST = 65535;

    private FreePort() {}

    static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException("no free port", noPort);
        }
    }

    /** The given port, or the next one that is free. */
    static int from(int wanted) {
        for (int port = wanted; port <= LAST; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IllegalStateException("no free port from " + wanted);
    }
}
