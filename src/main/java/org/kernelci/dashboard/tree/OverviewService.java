package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.CheckoutRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.summary.BuildSummary;
import org.kernelci.dashboard.summary.OptionTally;
import org.kernelci.dashboard.summary.TestSummary;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestAlerts;

/** What the summary page of one revision answers (api-tree 4.4): builds from their rows, tests from the rollup. */
@Stateless
@TransactionAttribute(REQUIRED)
public class OverviewService {

    @Inject
    RevisionQueries queries;

    @Inject
    RequestAlerts alerts;

    /** The two test tabs and the hardware that they name. */
    private record Tests(Collection<String> hardware, TestSummary boots, TestSummary tests) {}

    /**
     * The counts of a revision. The filters are only read if there is something to filter.
     *
     * @throws Refusal with status 200 when there is no such revision, or it has no builds
     */
    public Overview overview(Scope scope, String revision, Supplier<Filters> requested) {
        CommitRows commit = queries.buildsOfNamedCheckouts(scope, revision);
        List<RollupRow> rollup = new ArrayList<>();
        queries.rollup(scope, revision, rollup::add);
        if (commit.builds().isEmpty()) {
            if (!rollup.isEmpty() || !commit.checkouts().isEmpty()) {
                alerts.raise(RevisionService.WITHOUT_BUILDS);
            }
            throw Refusal.noData(rollup.isEmpty() ? RevisionService.NO_RESULTS : RevisionService.NO_BUILDS);
        }
        Filters filters = requested.get();
        OptionTally options = new OptionTally();
        BuildSummary builds = builds(commit, filters, options);
        // the rollup knows no whole paths
        boolean byPath =
                !filters.boots().path().isEmpty() || !filters.tests().path().isEmpty();
        Tests tests = rollup.isEmpty() || byPath
                ? testsFromRows(scope, revision, filters, options)
                : testsFromRollup(rollup, filters, options);
        return new Overview(
                new Overview.Revision(tests.hardware(), commit.treeUrl(), tags(commit)),
                new Overview.Sections(builds, tests.boots(), tests.tests()),
                options.options());
    }

    private BuildSummary builds(CommitRows commit, Filters filters, OptionTally options) {
        BuildAccount account = new BuildAccount(filters.builds(), options, Incident.WITHOUT_ISSUE_LAST);
        for (BuildRow build : queries.withIncidents(commit.builds())) {
            List<Incident> own = build.incidents().stream()
                    .filter(incident -> !incident.onTest())
                    .toList();
            // each row comes once for every checkout of the revision, and its issue counts as often
            for (int copy = 0; copy < commit.checkouts().size(); copy++) {
                if (own.isEmpty()) {
                    row(account, filters, build, null);
                }
                own.forEach(incident -> row(account, filters, build, incident));
            }
        }
        return account.summary();
    }

    /** Builds are filtered as if neither their hardware nor their lab were known. */
    private static void row(BuildAccount account, Filters filters, BuildRow build, Incident incident) {
        account.offer(build, incident);
        if (filters.records().keeps(UNKNOWN, UNKNOWN, build.architecture(), build.compiler(), build.config())) {
            account.count(build, incident);
        }
    }

    private static Tests testsFromRollup(List<RollupRow> rollup, Filters filters, OptionTally options) {
        RollupAccount account = new RollupAccount(filters, options);
        rollup.forEach(account::row);
        return new Tests(account.hardware(), account.boots(), account.tests());
    }

    private Tests testsFromRows(Scope scope, String revision, Filters filters, OptionTally options) {
        RevisionAccount account = new RevisionAccount(filters, options, null, test -> {});
        account.countAll(queries.buildsOfCommit(scope, revision), queries);
        return new Tests(account.hardware(), account.boots(), account.tests());
    }

    private static List<String> tags(CommitRows commit) {
        List<String> tags = null;
        for (CheckoutRow checkout : commit.checkouts()) {
            tags = checkout.tags();
            if (tags != null && !tags.isEmpty()) {
                return tags;
            }
        }
        return tags;
    }
}
