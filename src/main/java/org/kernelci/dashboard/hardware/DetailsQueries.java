package org.kernelci.dashboard.hardware;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildColumns;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.CheckoutRow;
import org.kernelci.dashboard.page.Compatible;
import org.kernelci.dashboard.page.TestColumns;
import org.kernelci.dashboard.page.TestReader;
import org.kernelci.dashboard.persistence.Database;

/** Reads trees, builds and tests of one hardware. The caller's transaction keeps the reads consistent. */
@Dependent
public class DetailsQueries {

    private static final int FETCH = 1000;

    private final Database database;

    @Inject
    DetailsQueries(Database database) {
        this.database = database;
    }

    /** Which tests to read, and how much of each. */
    record Asked(boolean boots, boolean others, boolean incidents, boolean errorTexts, boolean wholeMisc) {}

    /**
     * One way in which the tests of a build show it to filters.
     *
     * @param knownStatus whether the tests have one of the statuses that there are
     * @param compatible null if none was reported, or no filter asks
     * @param lab null if no filter asks
     */
    record BuildView(
            TestedBuild build, boolean knownStatus, Compatible compatible, String lab, boolean testHasIncident) {}

    /** Builds with tests of the origin on the hardware: those of heads, and of what else a request may display. */
    List<TestedBuild> testedBuilds(DetailsRequest request) {
        return database.query("hardware/trees", query -> within(request, query)
                .bindArray("commits", String.class, request.selectedCommits().values())
                .scanResultSet((rows, context) -> testedBuilds(rows.get())));
    }

    private static List<TestedBuild> testedBuilds(ResultSet row) throws SQLException {
        Map<String, TestedCheckout> checkouts = new HashMap<>();
        List<TestedBuild> builds = new ArrayList<>();
        while (row.next()) {
            String id = row.getString("checkout_id");
            TestedCheckout checkout = checkouts.get(id);
            if (checkout == null) {
                checkout = CheckoutColumns.read(row);
                checkouts.put(id, checkout);
            }
            CheckoutRow parent = new CheckoutRow(id, checkout.tags(), checkout.url(), checkout.branch());
            builds.add(new TestedBuild(checkout, BuildColumns.build(row, parent)));
        }
        return builds;
    }

    /** Passes the tests of some builds on. Nothing of them is held. */
    void tests(DetailsRequest request, Collection<TestedBuild> builds, Asked asked, TestReader reader) {
        Map<String, BuildRow> byId = new HashMap<>();
        builds.forEach(build -> byId.put(build.row().id(), build.row()));
        database.query("hardware/tests", query -> within(request, query)
                .bindArray("builds", String.class, byId.keySet())
                .bind("boots", asked.boots())
                .bind("others", asked.others())
                .bind("incidents", asked.incidents())
                .bind("error_texts", asked.errorTexts())
                .bind("whole_misc", asked.wholeMisc())
                .setFetchSize(FETCH)
                .scanResultSet((rows, context) -> {
                    new TestColumns(rows.get(), row -> byId.get(row.getString(1))).readAll(reader);
                    return null;
                }));
    }

    /** Whether some build has a test of any kind in the window. */
    boolean hasTests(DetailsRequest request, Collection<TestedBuild> builds) {
        return database.query("hardware/any_test", query -> within(request, query)
                .bindArray("builds", String.class, ids(builds))
                .mapTo(Boolean.class)
                .one());
    }

    /** The builds with a test in the window, in every way that the filters may tell apart. */
    List<BuildView> views(DetailsRequest request, Collection<TestedBuild> builds) {
        Filters filters = request.filters();
        Map<String, TestedBuild> byId = new HashMap<>();
        builds.forEach(build -> byId.put(build.row().id(), build));
        return database.query("hardware/tested_builds", query -> within(request, query)
                .bindArray("builds", String.class, byId.keySet())
                .bind("by_hardware", !filters.records().hardware().isEmpty())
                .bind("by_lab", !filters.records().labs().isEmpty())
                .bind("by_issue", !filters.builds().issues().isEmpty())
                .scanResultSet((rows, context) -> views(rows.get(), byId)));
    }

    private static List<BuildView> views(ResultSet row, Map<String, TestedBuild> byId) throws SQLException {
        List<BuildView> views = new ArrayList<>();
        while (row.next()) {
            String compatible = row.getString(3);
            views.add(new BuildView(
                    byId.get(row.getString(1)),
                    row.getBoolean(2),
                    compatible == null ? null : Compatible.of(compatible),
                    row.getString(4),
                    row.getBoolean(5)));
        }
        return views;
    }

    /** The issues that incidents name, by build; the version is null where it is not stored. */
    Map<String, List<IssueKey>> issues(Collection<TestedBuild> builds) {
        return database.query("hardware/issues_of_builds", query -> query.bindArray("builds", String.class, ids(builds))
                .scanResultSet((rows, context) -> {
                    Map<String, List<IssueKey>> issues = new HashMap<>();
                    ResultSet row = rows.get();
                    while (row.next()) {
                        issues.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(new IssueKey(row.getString(2), row.getObject(3, Integer.class)));
                    }
                    return issues;
                }));
    }

    static Query within(DetailsRequest request, Query query) {
        return within(request.start(), request.end(), query)
                .bind("hardware", request.hardware())
                .bind("origin", request.origin());
    }

    static Query within(OffsetDateTime start, OffsetDateTime end, Query query) {
        return query.bind("start", start).bind("end", end);
    }

    private static List<String> ids(Collection<TestedBuild> builds) {
        return builds.stream().map(build -> build.row().id()).toList();
    }
}
