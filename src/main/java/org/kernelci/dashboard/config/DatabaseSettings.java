package org.kernelci.dashboard.config;

import java.time.Duration;

/**
 * How the database is reached (conventions 15.1). The pool's size and wait are read by {@code web.xml} from the same
 * variables; here they are checked.
 *
 * @param connectTimeout limit of opening one connection
 * @param poolWait how long a request waits for a free connection of the pool
 * @param startupGrace how long a start waits for a database that is away; zero: it makes one attempt
 */
public record DatabaseSettings(
        String name,
        String user,
        String password,
        String host,
        int port,
        Duration connectTimeout,
        int poolSize,
        Duration poolWait,
        Duration startupGrace) {

    static DatabaseSettings from(Variables variables) {
        return new DatabaseSettings(
                variables.text("DB_NAME", "dashboard"),
                variables.text("DB_USER", "admin"),
                variables.text("DB_PASSWORD", "admin"),
                variables.text("DB_HOST", "127.0.0.1"),
                variables.integer("DB_PORT", 5432, 1, 65_535),
                Duration.ofSeconds(variables.integer("DB_OPTIONS_CONNECT_TIMEOUT", 16, 1, 3_600)),
                variables.integer("DB_POOL_MAX", 8, 2, 1_000),
                Duration.ofMillis(variables.integer("DB_POOL_WAIT_MS", 2_000, 1, 600_000)),
                Duration.ofSeconds(variables.integer("DB_STARTUP_GRACE_SECONDS", 30, 0, 86_400)));
    }

    /** Where the database is, for messages; holds no secret. */
    public String place() {
        return host + ":" + port + "/" + name;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + user + "@" + place() + "]";
    }
}
