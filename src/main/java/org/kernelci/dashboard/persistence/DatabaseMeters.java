package org.kernelci.dashboard.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.kernelci.dashboard.config.LogSettings;
import org.kernelci.dashboard.monitoring.Meters;

/** Statements and connections of one database in the metrics (conventions 17.3), and what its pool does. */
final class DatabaseMeters implements SqlLogger {

    private static final Logger LOG = System.getLogger(LogSettings.QUERIES);

    private final Meters meters;
    private final String[] labels;
    private final String alias;
    private final AtomicInteger inUse = new AtomicInteger();

    /**
     * @param alias {@code default} or {@code replica}
     * @param limit most connections of the pool
     */
    DatabaseMeters(Meters meters, String alias, int limit) {
        this.meters = meters;
        this.alias = alias;
        this.labels = new String[] {"alias", alias, "vendor", "postgresql"};
        meters.gauge("database_connections_in_use", inUse::get, "alias", alias);
        meters.gauge("database_connections_limit", () -> limit, "alias", alias);
    }

    void watchOpening(LongAdder opened, LongAdder refused) {
        meters.watch("django_db_new_connections", opened::sum, labels);
        meters.watch("django_db_new_connection_errors", refused::sum, labels);
    }

    void taken(long waitedNanos) {
        inUse.incrementAndGet();
        meters.time("database_connection_wait_seconds", Duration.ofNanos(waitedNanos), "alias", alias);
    }

    void givenBack() {
        inUse.decrementAndGet();
    }

    @Override
    public void logAfterExecution(StatementContext statement) {
        executed(statement.getElapsedTime(ChronoUnit.NANOS), statement.getRenderedSql());
    }

    @Override
    public void logException(StatementContext statement, SQLException failure) {
        logAfterExecution(statement);
        failed(failure);
    }

    void executed(long nanos, String statement) {
        if (LOG.isLoggable(Level.DEBUG)) {
            String sql = statement.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ");
            LOG.log(Level.DEBUG, "{0} ms on {1}: {2}", nanos / 1_000_000, alias, sql.strip());
        }
        meters.count("django_db_execute", labels);
        meters.time("django_db_query_duration_seconds", Duration.ofNanos(nanos), labels);
    }

    void failed(SQLException failure) {
        meters.count(
                "django_db_errors",
                "alias",
                alias,
                "vendor",
                "postgresql",
                "type",
                failure.getClass().getSimpleName());
    }
}
