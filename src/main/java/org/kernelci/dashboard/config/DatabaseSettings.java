package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.List;

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

    private static final Variable<String> HOST = Variable.of("DB_HOST", Form.TEXT, "127.0.0.1", "PostgreSQL");
    private static final Variable<Integer> PORT = Variable.of("DB_PORT", Form.PORT, "5432", "its port");
    private static final Variable<String> NAME = Variable.of("DB_NAME", Form.TEXT, "dashboard", "database");
    private static final Variable<String> USER = Variable.of("DB_USER", Form.TEXT, "admin", "its user");
    static final Variable<String> PASSWORD = Variable.of("DB_PASSWORD", Form.TEXT, "admin", "that user's password")
            .asSecret();
    private static final Variable<Duration> CONNECT_TIMEOUT = Variable.of(
            "DB_OPTIONS_CONNECT_TIMEOUT", Form.seconds(1, 3_600), "16", "longest wait for a new connection");
    private static final Variable<Integer> POOL_SIZE =
            Variable.of("DB_POOL_MAX", Form.number("number", 2, 1_000), "8", "most connections");
    private static final Variable<Duration> POOL_WAIT =
            Variable.of("DB_POOL_WAIT_MS", Form.milliseconds(1, 600_000), "2000", "longest wait for a free connection");
    private static final Variable<Duration> STARTUP_GRACE = Variable.of(
            "DB_STARTUP_GRACE_SECONDS",
            Form.seconds(0, 86_400),
            "30",
            "how long a start waits for a database that is away; 0: it makes one attempt");

    static final List<Variable<?>> VARIABLES =
            List.of(HOST, PORT, NAME, USER, PASSWORD, CONNECT_TIMEOUT, POOL_SIZE, POOL_WAIT, STARTUP_GRACE);

    static DatabaseSettings from(Variables variables) {
        return new DatabaseSettings(
                variables.get(NAME),
                variables.get(USER),
                variables.get(PASSWORD),
                variables.get(HOST),
                variables.get(PORT),
                variables.get(CONNECT_TIMEOUT),
                variables.get(POOL_SIZE),
                variables.get(POOL_WAIT),
                variables.get(STARTUP_GRACE));
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
