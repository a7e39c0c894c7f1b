package org.kernelci.dashboard.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A database, a Redis and a server that uses them. Closing stops the server, then the Redis; the database ends with this
 * process.
 */
public final class Stack implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final EmbeddedDatabase database;
    private final MicroServer server;

    private Stack(Map<String, String> settings) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            database = EmbeddedDatabase.empty();
            EmbeddedRedis redis = started(EmbeddedRedis.start());
            Map<String, String> environment = new HashMap<>(settings);
            environment.remove("DB_PASSWORD_FILE");
            environment.putAll(database.environment());
            environment.putAll(redis.environment());
            server = started(MicroServer.start(environment));
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Starts all three; the settings are environment variables of the server. */
    public static Stack start(Map<String, String> settings) {
        return new Stack(settings);
    }

    /** For scripts: starts a stack with this process's environment, prints where it is and runs until stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        endWithParent();
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.keySet().removeIf(name -> name.equals("JAVA_HOME") || name.equals("HTTP_PORT"));
        Stack stack = start(settings);
        System.out.println("DSN=" + stack.database().dsn());
        System.out.println("URL=" + stack.server().baseUrl());
        System.exit(stack.server().awaitEnd());
    }

    /** Maven and shells don't end what they have started when somebody ends them alone. */
    static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public MicroServer server() {
        return server;
    }

    private <T extends AutoCloseable> T started(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    @Override
    public void close() {
        synchronized (running) {
            while (!running.isEmpty()) {
                stop(running.pop());
            }
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            System.err.println("while stopping: " + failed);
        }
    }
}
