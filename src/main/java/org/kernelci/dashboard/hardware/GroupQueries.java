package org.kernelci.dashboard.hardware;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.filter.DurationRange;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.Compatible;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the groups of a summary (api-hardware 10.2 and 10.3). */
@Dependent
public class GroupQueries {

    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;

    @Inject
    GroupQueries(Database database) {
        this.database = database;
    }

    /** Groups of builds, then of tests, each by ascending checkout id. */
    List<Group> groups(DetailsRequest request, Collection<String> commits, boolean bounded) {
        Map<String, TestedCheckout> checkouts = checkouts(commits);
        Filters filters = request.filters();
        List<Group> groups = new ArrayList<>();
        database.query("hardware/build_groups", query -> {
            bounds("", bounded ? filters.builds().duration() : DurationRange.ANY, query);
            return of(request, commits, query)
                    .bind("with_issues", !filters.builds().issues().isEmpty())
                    .scanResultSet((rows, context) -> groups.addAll(read(rows.get(), checkouts, true)));
        });
        boolean byIssue =
                !filters.boots().issues().isEmpty() || !filters.tests().issues().isEmpty();
        database.query("hardware/test_groups", query -> {
            bounds("boot_", bounded ? filters.boots().duration() : DurationRange.ANY, query);
            bounds("test_", bounded ? filters.tests().duration() : DurationRange.ANY, query);
            return of(request, commits, query)
                    .bind("with_issues", byIssue)
                    .scanResultSet((rows, context) -> groups.addAll(read(rows.get(), checkouts, false)));
        });
        return groups;
    }

    private Map<String, TestedCheckout> checkouts(Collection<String> commits) {
        return database.query(
                "hardware/checkouts_of_commits",
                query -> query.bindArray("commits", String.class, commits).scanResultSet((rows, context) -> {
                    Map<String, TestedCheckout> checkouts = new HashMap<>();
                    ResultSet row = rows.get();
                    while (row.next()) {
                        TestedCheckout checkout = CheckoutColumns.read(row);
                        checkouts.put(checkout.id(), checkout);
                    }
                    return checkouts;
                }));
    }

    private static Query of(DetailsRequest request, Collection<String> commits, Query query) {
        return DetailsQueries.within(request, query).bindArray("commits", String.class, commits);
    }

    private static void bounds(String prefix, DurationRange range, Query query) {
        query.bind(prefix + "least", range.least()).bind(prefix + "most", range.most());
    }

    private static List<Group> read(ResultSet row, Map<String, TestedCheckout> checkouts, boolean builds)
            throws SQLException {
        Map<String, Compatible> compatibles = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        while (row.next()) {
            String compatible = row.getString(4);
            Group.Kind ofTests = row.getBoolean(2) ? Group.Kind.BOOTS : Group.Kind.TESTS;
            groups.add(new Group(
                    checkouts.get(row.getString(1)),
                    builds ? Group.Kind.BUILDS : ofTests,
                    row.getString(3),
                    compatible == null ? null : compatibles.computeIfAbsent(compatible, Compatible::of),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getInt(10),
                    row.getInt(11),
                    row.getBoolean(12),
                    issues(row.getString(13))));
        }
        return groups;
    }

    private static List<IssueKey> issues(String json) {
        List<IssueKey> issues = new ArrayList<>();
        if (json != null) {
            for (JsonNode key : JSON.readTree(json)) {
                issues.add(IssueKey.counted(key.stringValue()));
            }
        }
        return issues;
    }
}
