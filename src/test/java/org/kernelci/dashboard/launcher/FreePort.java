package org.kernelci.dashboard.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Finds TCP ports that nothing listens on. */
final class FreePort {

    private static final int LEAST = 10_000;
    private static final int FIRST_OUTGOING = 32_768;
    private static final int LAST = 65535;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * Below the ports that the system gives to outgoing connections: one of those may be taken before a server that is
     * only just starting listens on it. No port is handed out twice.
     */
    static int any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, FIRST_OUTGOING);
            try (ServerSocket socket = new ServerSocket(port)) {
                if (GIVEN.add(port)) {
                    return socket.getLocalPort();
                }
            } catch (BindException taken) {
                // another one
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot listen on port " + port, failed);
            }
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
