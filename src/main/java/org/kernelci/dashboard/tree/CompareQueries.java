package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.filter.BuildFilter;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.RecordFilter;
import org.kernelci.dashboard.filter.TestFilter;
import org.kernelci.dashboard.persistence.Database;

/** Pairs the builds and tests of two revisions. Filters are decided by Postgres (filters 7.6). */
@Dependent
public class CompareQueries {

    private static final Set<String> CONCLUSIVE = Set.of("PASS", "FAIL");

    private final Database database;

    @Inject
    CompareQueries(Database database) {
        this.database = database;
    }

    /**
     * The counts of one kind on one side.
     *
     * @param side {@code a} or {@code b}
     * @param kind {@code builds}, {@code boots} or {@code tests}
     * @param url of the side's repository; null beside boots and tests
     */
    public record SideCount(String side, String kind, String url, int pass, int fail, int inconclusive) {}

    /** How many results of a kind went from one status to another. */
    public record ChangeCount(String kind, String statusA, String statusB, int pairs) {}

    List<SideCount> sides(Revisions revisions) {
        return database.query(
                "tree/compare_sides",
                query -> in(revisions, query).mapTo(SideCount.class).list());
    }

    List<ChangeCount> changes(Revisions revisions) {
        return database.query(
                "tree/compare_changes",
                query -> in(revisions, query).mapTo(ChangeCount.class).list());
    }

    List<BuildChange> builds(Revisions revisions, Filters filters) {
        BuildFilter builds = filters.builds();
        return database.query("tree/compare_builds", query -> within(filters.records(), in(revisions, query))
                .bindArray("origins", String.class, builds.origins())
                .bindArray("statuses", String.class, grouped(builds.statuses()))
                .mapTo(BuildChange.class)
                .list());
    }

    List<TestChange> tests(Revisions revisions, boolean boots, Filters filters) {
        TestFilter tests = filters.ofKind(boots);
        return database.query("tree/compare_tests", query -> within(filters.records(), in(revisions, query))
                .bind("boots", boots)
                .bind("path", tests.path())
                .bindArray("origins", String.class, tests.origins())
                .bindArray("platforms", String.class, tests.platforms())
                .bindArray("statuses", String.class, grouped(tests.statuses()))
                .mapTo(TestChange.class)
                .list());
    }

    private static Query in(Revisions revisions, Query query) {
        return query.bind("tree", revisions.tree())
                .bind("branch", revisions.branch())
                .bind("origin", revisions.origin())
                .bind("hash_a", revisions.hashA())
                .bind("hash_b", revisions.hashB());
    }

    private static Query within(RecordFilter records, Query query) {
        return query.bindArray("configs", String.class, records.configs())
                .bindArray("architectures", String.class, records.architectures())
                .bindArray("compilers", String.class, records.compilers())
                .bindArray("labs", String.class, records.labs())
                .bindArray("hardware", String.class, records.hardware());
    }

    /** Comparisons know three statuses; every other name asks for the third. */
    private static Collection<String> grouped(Set<String> statuses) {
        return statuses.stream()
                .map(status -> status.toUpperCase(Locale.ROOT))
                .map(status -> CONCLUSIVE.contains(status) ? status : "INCONCLUSIVE")
                .distinct()
                .toList();
    }
}
