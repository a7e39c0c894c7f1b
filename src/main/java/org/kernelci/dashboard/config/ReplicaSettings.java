package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A copy of the database that answers the read API. It has the name, the user and the password of the database itself.
 *
 * @param host where it is; without one there is no replica
 * @param port its port
 * @param poolSize read by {@code web.xml} as well; here it is checked
 * @param mostLag how far behind it may be and still be asked
 * @param checkInterval pause between two looks at how far behind it is
 */
public record ReplicaSettings(Optional<String> host, int port, int poolSize, Duration mostLag, Duration checkInterval) {

    private static final Variable<String> HOST = Variable.of(
            "DB_REPLICA_HOST",
            Form.TEXT,
            "a streaming replica that answers the read API, with the same name, user and password; unset: there is none");
    private static final Variable<Integer> PORT = Variable.of("DB_REPLICA_PORT", Form.PORT, "5432", "its port");
    private static final Variable<Integer> POOL_SIZE =
            Variable.of("DB_REPLICA_POOL_MAX", Form.number("number", 2, 1_000), "8", "most connections to it");
    private static final Variable<Duration> MOST_LAG = Variable.of(
            "DB_REPLICA_MAX_LAG_MS",
            Form.milliseconds(100, 3_600_000),
            "5000",
            "how far it may be behind and still be asked");
    private static final Variable<Duration> CHECK_INTERVAL = Variable.of(
            "DB_REPLICA_CHECK_MS", Form.milliseconds(100, 60_000), "1000", "between two looks at how far it is behind");

    static final List<Variable<?>> VARIABLES = List.of(HOST, PORT, POOL_SIZE, MOST_LAG, CHECK_INTERVAL);

    static ReplicaSettings from(Variables variables) {
        return new ReplicaSettings(
                variables.find(HOST),
                variables.get(PORT),
                variables.get(POOL_SIZE),
                variables.get(MOST_LAG),
                variables.get(CHECK_INTERVAL));
    }
}
