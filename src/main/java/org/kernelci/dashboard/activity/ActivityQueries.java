package org.kernelci.dashboard.activity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.persistence.Database;

/** Counts what was received in a window. */
@Dependent
public class ActivityQueries {

    private final Database database;

    @Inject
    public ActivityQueries(Database database) {
        this.database = database;
    }

    public ActivityReport report(ActivityWindow window) {
        return ActivityReport.of(totals(window), incidents(window), labs(window));
    }

    private Totals totals(ActivityWindow window) {
        return database.query("activity/totals", query -> bind(query, window)
                .bind("previous", window.previous())
                .mapTo(Totals.class)
                .one());
    }

    private List<LabRow> labs(ActivityWindow window) {
        return database.query("activity/labs", query -> bind(query, window)
                .bind("previous", window.previous())
                .mapTo(LabRow.class)
                .list());
    }

    /** By origin, the issue met most often first, the smaller id first of several met equally often. */
    private List<IncidentRow> incidents(ActivityWindow window) {
        return database.query(
                "activity/build_incidents",
                query -> bind(query, window).mapTo(IncidentRow.class).list());
    }

    private static Query bind(Query query, ActivityWindow window) {
        return query.bind("from", window.from()).bind("to", window.to());
    }
}
