package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.filter.DurationRange;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.persistence.Database;

/** Reads the groups of given commits (api-tree 4.8). Hardware and durations are decided by Postgres (filters 7.5). */
@Dependent
public class CommitGroupQueries {

    private final Database database;

    @Inject
    CommitGroupQueries(Database database) {
        this.database = database;
    }

    List<CommitGroup> builds(Collection<String> hashes, HistoryRequest request) {
        Filters filters = request.filters();
        return database.query("tree/commit_build_groups", query -> bounds(
                        "", filters.builds().duration(), scoped(hashes, request, query))
                .bind("with_issues", !filters.builds().issues().isEmpty())
                .mapTo(CommitGroup.class)
                .list());
    }

    List<CommitGroup> tests(Collection<String> hashes, HistoryRequest request) {
        Filters filters = request.filters();
        boolean byIssue =
                !filters.boots().issues().isEmpty() || !filters.tests().issues().isEmpty();
        List<CommitGroup> groups = database.query("tree/commit_test_groups", query -> {
            bounds("boot_", filters.boots().duration(), scoped(hashes, request, query));
            bounds("test_", filters.tests().duration(), query);
            return query.bind("boots", request.reads(Kind.BOOTS))
                    .bind("others", request.reads(Kind.TESTS))
                    .bind("with_issues", byIssue)
                    .mapTo(CommitGroup.class)
                    .list();
        });
        // only issues are judged for a group as a whole
        return byIssue ? CommitGroup.united(groups) : groups;
    }

    private static Query scoped(Collection<String> hashes, HistoryRequest request, Query query) {
        Scope scope = request.scope();
        Collection<String> hardware = request.filters().records().hardware();
        return query.bindArray("hashes", String.class, hashes)
                .bind("origin", scope.origin())
                .bind("tree", scope.tree())
                .bind("branch", scope.branch())
                .bind("url", scope.url())
                .bind("any_url", scope.anyUrl())
                .bind("by_hardware", !hardware.isEmpty())
                .bindArray("hardware", String.class, hardware);
    }

    private static Query bounds(String prefix, DurationRange range, Query query) {
        return query.bind(prefix + "least", range.least()).bind(prefix + "most", range.most());
    }
}
