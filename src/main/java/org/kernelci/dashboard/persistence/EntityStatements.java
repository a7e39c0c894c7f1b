package org.kernelci.dashboard.persistence;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import org.eclipse.persistence.exceptions.ExceptionHandler;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.SessionProfiler;
import org.eclipse.persistence.sessions.SessionProfilerAdapter;

/**
 * Counts and times the statements that read and write entities, and counts those that fail. EclipseLink makes the objects
 * of this class (persistence.xml), before there are beans, and tells them of each step of its work.
 */
public final class EntityStatements extends SessionProfilerAdapter implements ExceptionHandler {

    /** Set from the preparation of a statement to its end: closing one is an "execution" for EclipseLink, too. */
    private final ThreadLocal<Long> begin = new ThreadLocal<>();

    @Override
    public void startOperationProfile(String operation, DatabaseQuery query, int weight) {
        if (operation.equals(SessionProfiler.SqlPrepare)) {
            begin.set(System.nanoTime());
        }
    }

    @Override
    public void endOperationProfile(String operation, DatabaseQuery query, int weight) {
        Long started = begin.get();
        if (operation.equals(SessionProfiler.StatementExecute) && started != null) {
            begin.remove();
            String sql = query == null || query.getSQLString() == null ? "of entities" : query.getSQLString();
            meters().executed(System.nanoTime() - started, sql);
        }
    }

    @Override
    public Object handleException(RuntimeException failure) {
        if (failure.getCause() instanceof SQLException refused) {
            meters().failed(refused);
        }
        throw failure;
    }

    private static DatabaseMeters meters() {
        return CDI.current().select(Database.class).get().meters();
    }

    /** All steps are told. */
    @Override
    public int getProfileWeight() {
        return SessionProfiler.ALL;
    }
}
