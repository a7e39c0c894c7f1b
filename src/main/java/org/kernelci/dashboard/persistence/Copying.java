package org.kernelci.dashboard.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * One {@code COPY}, which the driver runs beside JDBI: counted and timed as the statements are, from here to its end.
 *
 * <pre>{@code
 * try (Copying copying = Copying.begin(handle, "ingest/copy_tests")) {
 *     copying.in(rows, 65_536);
 * }
 * }</pre>
 */
public final class Copying implements AutoCloseable {

    private final Handle handle;
    private final String sql;
    private final long begin = System.nanoTime();

    private Copying(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /**
     * @param name of the SQL file, see {@link Sql#named}
     */
    public static Copying begin(Handle handle, String name) {
        return new Copying(handle, Sql.named(name));
    }

    /**
     * Copies all of it into the database.
     *
     * @param buffer bytes that are sent at once
     * @return number of rows
     */
    public long in(InputStream rows, int buffer) throws IOException, SQLException {
        try {
            return manager().copyIn(sql, rows, buffer);
        } catch (SQLException failure) {
            failed(failure);
            throw failure;
        }
    }

    /** For rows that are handed over one after the other, until {@link #close}. */
    public CopyIn in() throws SQLException {
        return manager().copyIn(sql);
    }

    /** For rows that are taken one after the other, until {@link #close}. */
    public CopyOut out() throws SQLException {
        return manager().copyOut(sql);
    }

    private CopyManager manager() throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }

    private void failed(SQLException failure) {
        if (handle.getConfig(SqlStatements.class).getSqlLogger() instanceof DatabaseMeters meters) {
            meters.failed(failure);
        }
    }

    @Override
    public void close() {
        if (handle.getConfig(SqlStatements.class).getSqlLogger() instanceof DatabaseMeters meters) {
            meters.executed(System.nanoTime() - begin, sql);
        }
    }
}
