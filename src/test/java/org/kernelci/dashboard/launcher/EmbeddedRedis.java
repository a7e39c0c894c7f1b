package org.kernelci.dashboard.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import redis.embedded.RedisServer;

/** A Redis of our own that keeps nothing on disk. */
public final class EmbeddedRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;

    private EmbeddedRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedRedis start() {
        int port = FreePort.any();
        try {
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            return new EmbeddedRedis(server, port);
        } catch (IOException failed) {
            throw new UncheckedIOException("Redis did not start", failed);
        }
    }

    /** The variables that lead a server to it. */
    public Map<String, String> environment() {
        return Map.of("REDIS_HOST", "127.0.0.1", "REDIS_PORT", Integer.toString(port));
    }

    public int port() {
        return port;
    }

    /** Starts it again after {@link #close}, empty, at the same port. */
    public void restart() {
        try {
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException("Redis did not start again", failed);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException("Redis did not stop", failed);
        }
    }
}
