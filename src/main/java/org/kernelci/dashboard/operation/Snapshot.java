package org.kernelci.dashboard.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.jdbi.v3.core.Handle;
import org.kernelci.dashboard.persistence.Copying;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;
import org.postgresql.copy.CopyOut;

/**
 * {@code snapshot}: writes what was ingested in a span of time into an archive (operations 6.1).
 *
 * <p>All tables are read in one transaction, so they fit together whatever is ingested meanwhile. Rows stream into a file
 * beside the archive, because a member's header gives its length. The archive appears under its name when it is complete.
 */
@Dependent
public class Snapshot implements Task {

    private static final String START = "start-interval";
    private static final String END = "end-interval";
    private static final String TABLE = "table";
    private static final String RELATED = "related-data-only";
    private static final String ORIGINS = "origins";
    private static final String FILE = "filepath";

    private static final String UNTIL_NOW = "0 hours";
    private static final int ROWS_BETWEEN_CHECKS = 10_000;
    private static final byte[] LINE_END = {'\r', '\n'};

    /** Tables with one row for what is newest now, which a window that ended earlier can't give. */
    private static final List<String> STALE_IN_THE_PAST =
            List.of("latest_checkout", "tree_listing", "tree_tests_rollup");

    private final Database database;
    private final Clock clock;

    @Inject
    public Snapshot(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String description() {
        return "Write what was ingested in a span of time into an archive that restore reads.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text(START, "how long before now the span begins, such as \"7 days\"")
                        .mandatory(),
                Parameter.text(END, "how long before now it ends").byDefault(UNTIL_NOW),
                Parameter.text(TABLE, "only this one of " + String.join(", ", SnapshotTables.NAMES)),
                Parameter.flag(
                        RELATED, "only builds of checkouts, tests of builds and incidents of issues that go along"),
                Parameter.list(ORIGINS, "only rows of these origins"),
                Parameter.file(FILE, "where to write; becomes FILEPATH.tar.gz").mandatory());
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        Instant now = clock.instant();
        Instant start = now.minus(Interval.read(arguments.text(START).orElseThrow()));
        Instant end = now.minus(Interval.read(arguments.text(END).orElseThrow()));
        if (!end.isAfter(start)) {
            throw new TaskFailure("End interval cannot be greater than start interval. Both count back from now:"
                    + " --start-interval \"7 days\" --end-interval \"2 days\" are the five days before the last two.");
        }
        List<String> tables = tables(arguments.text(TABLE));
        if (!arguments.text(END).orElseThrow().equals(UNTIL_NOW)
                && tables.stream().anyMatch(STALE_IN_THE_PAST::contains)) {
            progress.warning(
                    "latest_checkout, tree_listing and tree_tests_rollup say what is so now, not at the end of the"
                            + " interval.");
        }
        Path archive = path(SnapshotTables.archive(arguments.text(FILE).orElseThrow()));
        progress.total(tables.size());
        try (Handle handle = database.jdbi().open()) {
            handle.begin();
            try {
                prepare(handle, arguments, start, end);
                long rows = write(handle, archive, tables, progress);
                return Outcome.succeeded("Snapshot of " + rows + " rows saved to " + archive);
            } finally {
                handle.rollback();
            }
        } catch (IOException | SQLException failure) {
            throw new TaskFailure("cannot write " + archive + ": " + failure.getMessage(), failure);
        }
    }

    private static List<String> tables(Optional<String> asked) throws TaskFailure {
        if (asked.isEmpty()) {
            return SnapshotTables.NAMES;
        }
        if (!SnapshotTables.NAMES.contains(asked.get())) {
            throw new TaskFailure("Unknown table '" + asked.get() + "'. Valid options are: "
                    + String.join(", ", SnapshotTables.NAMES));
        }
        return List.of(asked.get());
    }

    private static void prepare(Handle handle, Arguments arguments, Instant start, Instant end) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(Sql.named("operation/snapshot_functions"));
        }
        List<String> origins = arguments.list(ORIGINS).stream()
                .map(origin -> '"' + origin.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .toList();
        handle.createQuery(Sql.named("operation/snapshot_settings"))
                .bind("start", start.toString())
                .bind("end", end.toString())
                .bind("origins", "{" + String.join(",", origins) + "}")
                .bind("related", Boolean.toString(arguments.flag(RELATED)))
                .mapTo(String.class)
                .one();
    }

    private static long write(Handle handle, Path archive, List<String> tables, Progress progress)
            throws IOException, SQLException, RunCancelled {
        Path directory = archive.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(directory, ".snapshot", ".tar.gz");
        Path member = Files.createTempFile(directory, ".snapshot", ".csv");
        try {
            long rows = 0;
            try (TarArchiveOutputStream tar = tar(unfinished)) {
                for (String table : tables) {
                    long written = copy(handle, table, member, progress);
                    TarArchiveEntry entry = new TarArchiveEntry(table + ".csv");
                    entry.setSize(Files.size(member));
                    tar.putArchiveEntry(entry);
                    Files.copy(member, tar);
                    tar.closeArchiveEntry();
                    progress.message(table + ": " + written + " rows");
                    progress.count(table, written);
                    progress.advance(1);
                    rows += written;
                }
            }
            Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(member);
        }
    }

    private static TarArchiveOutputStream tar(Path file) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(
                new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(file))), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    private static long copy(Handle handle, String table, Path file, Progress progress)
            throws IOException, SQLException, RunCancelled {
        try (Copying copying = Copying.begin(handle, "operation/snapshot_" + table)) {
            return write(copying.out(), file, progress);
        }
    }

    private static long write(CopyOut copy, Path file, Progress progress)
            throws IOException, SQLException, RunCancelled {
        long rows = 0;
        try (OutputStream csv = new BufferedOutputStream(Files.newOutputStream(file))) {
            // the server sends a row at a time, ended by a line feed
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                csv.write(row, 0, row.length - 1);
                csv.write(LINE_END);
                if (++rows % ROWS_BETWEEN_CHECKS == 0) {
                    progress.checkCancelled();
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return rows;
    }

    private static Path path(String text) throws TaskFailure {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw new TaskFailure("--filepath: " + notAPath.getMessage(), notAPath);
        }
    }
}
