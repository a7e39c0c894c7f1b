package org.kernelci.dashboard.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A streaming replica of the server behind an {@link EmbeddedDatabase}, made from a copy of its directory. */
public final class EmbeddedReplica implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    private EmbeddedReplica(Process process, Path log, int port, String database) {
        this.process = process;
        this.log = log;
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setUser("postgres");
        dataSource.setDatabaseName(database);
    }

    /**
     * Starts a replica and returns when it answers.
     *
     * @param directory a directory of its own, for the copy
     */
    public static EmbeddedReplica of(EmbeddedDatabase primary, Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        try (Connection connection = primary.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Path data = Path.of(text(statement, "show data_directory"));
            String programs = text(statement, "select setting from pg_config where name = 'BINDIR'");
            // a replica must allow as many
            String connections = text(statement, "show max_connections");
            statement.execute("select pg_backup_start('replica', true)");
            copy(data, directory, false);
            String label = text(statement, "select labelfile from pg_backup_stop(false)");
            copy(data.resolve("pg_wal"), directory.resolve("pg_wal"), true);
            Files.writeString(directory.resolve("backup_label"), label);
            Files.createFile(directory.resolve("standby.signal"));
            int port = FreePort.any();
            EmbeddedReplica replica = new EmbeddedReplica(
                    launch(programs, directory, port, primary.port(), connections),
                    directory.resolve("log.txt"),
                    port,
                    primary.name());
            replica.await();
            return replica;
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot copy the database's directory", failed);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Ends it at once, as a crash would. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(String programs, Path directory, int port, int primaryPort, String connections)
            throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // Postgres refuses to run as root; in a user namespace it is nobody, as the embedded server itself
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                programs + "/postgres",
                "-D",
                directory.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=" + connections,
                "-c",
                "fsync=off",
                "-c",
                "primary_conninfo=host=127.0.0.1 port=" + primaryPort + " user=postgres"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log.txt").toFile())
                .start();
    }

    private void await() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                close();
                throw new IllegalStateException("the replica did not start:\n" + log());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Files come and go under the copy; the log of changes makes up for it. */
    private static void copy(Path from, Path to, boolean log) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean ofLog = file.getParent().endsWith("pg_wal");
                boolean ofProcess = file.getFileName().toString().startsWith("postmaster.");
                if ((log || !ofLog) && !ofProcess) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
