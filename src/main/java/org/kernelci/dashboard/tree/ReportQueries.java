package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** Reads what a tree report tells (api-tree 4.12). */
@Dependent
public class ReportQueries {

    private final Database database;

    @Inject
    ReportQueries(Database database) {
        this.database = database;
    }

    /**
     * The reported checkout.
     *
     * @param id the greatest id among its checkouts
     * @param hash null if the checkout has no commit
     */
    public record Reported(
            String id,
            List<String> checkouts,
            String treeName,
            String branch,
            String hash,
            String commitName,
            Instant startTime) {}

    /** Builds, boots or tests of one status; null for none. */
    public record Count(String kind, String status, int items) {}

    /** The runs of a test that did not all end alike, the newest first. */
    public record Runs(
            String path,
            String platform,
            String config,
            String architecture,
            String compiler,
            List<String> ids,
            List<Instant> startTimes,
            List<String> statuses) {}

    Optional<Reported> reported(ReportRequest request) {
        return database.query("tree/report_checkout", query -> query.bind("url", request.url())
                .bind("branch", request.branch())
                .bind("origin", request.origin())
                .bind("tree", request.tree())
                .bind("since", request.since())
                .bind("until", request.until())
                .mapTo(Reported.class)
                .findOne());
    }

    List<Count> counts(Reported reported) {
        return database.query(
                "tree/report_counts", query -> query.bindArray("checkouts", String.class, reported.checkouts())
                        .mapTo(Count.class)
                        .list());
    }

    List<Runs> changes(ReportRequest request, Reported reported) {
        return database.query("tree/report_changes", query -> query.bind("url", request.url())
                .bind("branch", request.branch())
                .bind("origin", request.origin())
                .bind("since", request.since())
                .bind("hash", reported.hash())
                .bindArray("patterns", String.class, request.patterns())
                .bind("group_size", request.runs())
                .mapTo(Runs.class)
                .list());
    }

    List<TreeReport.BuildIssue> issues(Reported reported) {
        return database.query("tree/report_issues", query -> query.bind("checkout", reported.id())
                .mapTo(TreeReport.BuildIssue.class)
                .list());
    }
}
