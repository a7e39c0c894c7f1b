package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.persistence.Database;

/** Reads the commits, builds and tests of a history (api-tree 4.7). */
@Dependent
public class HistoryQueries {

    private static final int FETCH = 2000;

    private final Database database;

    @Inject
    HistoryQueries(Database database) {
        this.database = database;
    }

    /** All checkouts of the last six commits up to the one that a hash or tag names, the earliest first. */
    List<HistoryRows.Checkout> checkouts(Scope scope, boolean byUrl, String revision) {
        return database.query("tree/history_checkouts", query -> query.bind("revision", revision)
                .bind("origin", scope.origin())
                .bind("tree", scope.tree())
                .bind("branch", scope.branch())
                .bind("url", scope.url())
                .bind("any_url", scope.anyUrl())
                .bind("by_url", byUrl)
                .mapTo(HistoryRows.Checkout.class)
                .list());
    }

    List<HistoryRows.Build> builds(List<HistoryRows.Checkout> checkouts) {
        List<String> ids = checkouts.stream().map(HistoryRows.Checkout::id).toList();
        return database.query("tree/history_builds", query -> query.bindArray("checkouts", String.class, ids)
                .mapTo(HistoryRows.Build.class)
                .list());
    }

    List<HistoryRows.TestCount> testCounts(List<HistoryRows.Build> builds, HistoryRequest request) {
        return database.query("tree/history_test_counts", query -> of(builds, request, query)
                .mapTo(HistoryRows.TestCount.class)
                .list());
    }

    /** Passes on each test. Nothing of them is held. */
    void tests(List<HistoryRows.Build> builds, HistoryRequest request, Consumer<HistoryRows.Test> reader) {
        database.query(
                "tree/history_tests",
                query -> of(builds, request, query).setFetchSize(FETCH).scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        reader.accept(test(row));
                    }
                    return null;
                }));
    }

    private static HistoryRows.Test test(ResultSet row) throws SQLException {
        Array compatibles = row.getArray(7);
        return new HistoryRows.Test(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Double.class),
                row.getString(6),
                compatibles == null ? null : List.of((String[]) compatibles.getArray()),
                row.getString(8),
                row.getString(9));
    }

    /** The incidents of the builds and, if the request reads them, of their tests. */
    HistoryRows.Incidents incidents(List<HistoryRows.Build> builds, boolean withTests) {
        HistoryRows.Incidents incidents = new HistoryRows.Incidents();
        database.query("tree/history_incidents", query -> query.bindArray("builds", String.class, ids(builds))
                .bind("with_tests", withTests)
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        String issue = row.getString(3);
                        incidents.add(
                                row.getString(1),
                                row.getString(2),
                                issue == null ? null : new IssueKey(issue, row.getInt(4)));
                    }
                    return null;
                }));
        return incidents;
    }

    private static Query of(List<HistoryRows.Build> builds, HistoryRequest request, Query query) {
        return query.bindArray("builds", String.class, ids(builds))
                .bind("boots", request.reads(Kind.BOOTS))
                .bind("others", request.reads(Kind.TESTS));
    }

    private static List<String> ids(List<HistoryRows.Build> builds) {
        return builds.stream().map(HistoryRows.Build::id).toList();
    }
}
