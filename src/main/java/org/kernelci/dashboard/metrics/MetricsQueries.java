package org.kernelci.dashboard.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.persistence.Database;

/** Counts what was received in a window. */
@Dependent
public class MetricsQueries {

    private final Database database;

    @Inject
    MetricsQueries(Database database) {
        this.database = database;
    }

    Totals totals(MetricsWindow window) {
        return database.query("metrics/totals", query -> bind(query, window)
                .bind("previous", window.previous())
                .mapTo(Totals.class)
                .one());
    }

    List<LabRow> labs(MetricsWindow window) {
        return database.query("metrics/labs", query -> bind(query, window)
                .bind("previous", window.previous())
                .mapTo(LabRow.class)
                .list());
    }

    /** By origin, the issue met most often first, the smaller id first of several met equally often. */
    List<IncidentRow> incidents(MetricsWindow window) {
        return database.query(
                "metrics/build_incidents",
                query -> bind(query, window).mapTo(IncidentRow.class).list());
    }

    private static Query bind(Query query, MetricsWindow window) {
        return query.bind("from", window.from()).bind("to", window.to());
    }
}
