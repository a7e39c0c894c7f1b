package org.kernelci.dashboard.config;

import java.time.Duration;
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

    static ReplicaSettings from(Variables variables) {
        return new ReplicaSettings(
                variables.text("DB_REPLICA_HOST"),
                variables.integer("DB_REPLICA_PORT", 5432, 1, 65_535),
                variables.integer("DB_REPLICA_POOL_MAX", 8, 2, 1_000),
                Duration.ofMillis(variables.integer("DB_REPLICA_MAX_LAG_MS", 5_000, 100, 3_600_000)),
                Duration.ofMillis(variables.integer("DB_REPLICA_CHECK_MS", 1_000, 100, 60_000)));
    }
}
