package org.kernelci.dashboard.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
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
import org.postgresql.copy.CopyIn;

/**
 * {@code restore}: adds the rows of a snapshot that the tables don't have (operations 6.2).
 *
 * <p>Rows that exist win entirely. Parts of a member commit on their own, so a run that ended early is repeated from the
 * beginning. Members may be missing. Counters come as they were written, not from the restored rows.
 */
@Dependent
public class Restore implements Task {

    private static final String FILE = "filepath";

    private static final long ROWS_A_PART = 20_000;

    private final Database database;

    private record Added(long read, long stored) {

        Added plus(Added more) {
            return new Added(read + more.read, stored + more.stored);
        }
    }

    @Inject
    public Restore(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String description() {
        return "Add the rows of a snapshot that the database does not have yet.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.file(FILE, "the archive that snapshot wrote; .tar.gz may be left out")
                .mandatory());
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        String name = SnapshotTables.archive(arguments.text(FILE).orElseThrow());
        Added total = new Added(0, 0);
        int members = 0;
        try (TarArchiveInputStream tar = open(Path.of(name));
                Handle handle = database.jdbi().open()) {
            try (Statement statement = handle.getConnection().createStatement()) {
                statement.execute(Sql.named("operation/restore_functions"));
            }
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String table = entry.getName().replaceFirst("^(\\./)?(.*)\\.csv$", "$2");
                if (!entry.isFile() || !SnapshotTables.NAMES.contains(table)) {
                    progress.warning("left out: " + entry.getName());
                    continue;
                }
                Added added = restore(handle, table, tar, progress);
                progress.message(table + ": " + added.read() + " rows, " + added.stored() + " new");
                progress.count(table, added.stored());
                total = total.plus(added);
                members++;
            }
        } catch (NoSuchFileException missing) {
            throw new TaskFailure("No such file: " + name, missing);
        } catch (IOException | SQLException | InvalidPathException failure) {
            throw new TaskFailure("Cannot restore " + name + ": " + failure.getMessage(), failure);
        }
        if (members == 0) {
            throw new TaskFailure(name + " holds no table of a snapshot.");
        }
        return Outcome.succeeded("Restored " + total.stored() + " of " + total.read() + " rows from " + name);
    }

    private static TarArchiveInputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            String compression;
            try {
                compression = CompressorStreamFactory.detect(bytes);
            } catch (CompressorException none) {
                return new TarArchiveInputStream(bytes, "UTF-8");
            }
            return new TarArchiveInputStream(
                    new BufferedInputStream(
                            new CompressorStreamFactory(true).createCompressorInputStream(compression, bytes)),
                    "UTF-8");
        } catch (CompressorException | RuntimeException unreadable) {
            bytes.close();
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    private static Added restore(Handle handle, String table, InputStream member, Progress progress)
            throws IOException, TaskFailure, RunCancelled {
        CsvRecords records = new CsvRecords(member);
        Added total = new Added(0, 0);
        while (records.more()) {
            progress.checkCancelled();
            total = total.plus(part(handle, table, records, total.read()));
        }
        return total;
    }

    /** One transaction. */
    private static Added part(Handle handle, String table, CsvRecords records, long before)
            throws IOException, TaskFailure {
        handle.begin();
        try {
            handle.createUpdate(Sql.named("operation/restore_stage_" + table)).execute();
            long read = copy(handle, records);
            int stored =
                    handle.createUpdate(Sql.named("operation/restore_" + table)).execute();
            handle.commit();
            return new Added(read, stored);
        } catch (SQLException | JdbiException refused) {
            Throwable reason = refused.getCause() instanceof SQLException cause ? cause : refused;
            throw new TaskFailure(
                    table + ".csv, after row " + before + ", which stay: " + reason.getMessage(), refused);
        } finally {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        }
    }

    private static long copy(Handle handle, CsvRecords records) throws IOException, SQLException {
        try (Copying copying = Copying.begin(handle, "operation/restore_copy")) {
            CopyIn copy = copying.in();
            try {
                long read = records.copyTo(copy, ROWS_A_PART);
                copy.endCopy();
                return read;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }
    }
}
