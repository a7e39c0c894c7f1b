package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.web.Refusal;

/** What the history of a commit answers (api-tree 4.7). */
@Stateless
@TransactionAttribute(REQUIRED)
public class HistoryService {

    static final String NO_HISTORY = "History of tree commits not found";

    @Inject
    HistoryQueries queries;

    /**
     * The counts of up to six commits that end at the one that a hash or tag names, the newest first.
     *
     * @throws Refusal with status 200 when there is no such commit
     */
    public List<CommitCounts> history(String revision, HistoryRequest request) {
        List<HistoryRows.Checkout> checkouts = queries.checkouts(request.scope(), request.byUrl(), revision);
        if (checkouts.isEmpty()) {
            throw Refusal.noData(NO_HISTORY);
        }
        List<HistoryRows.Build> builds = queries.builds(checkouts);
        HistoryRows.Incidents incidents = asksForIssues(request.filters())
                ? queries.incidents(builds, request.readsTests())
                : HistoryRows.Incidents.NOT_READ;
        HistoryAccount account = new HistoryAccount(request, checkouts, builds, incidents);
        if (request.readsTests()) {
            if (tellsTestsApart(request)) {
                queries.tests(builds, request, account::test);
            } else {
                queries.testCounts(builds, request).forEach(account::tests);
            }
        }
        return account.finish();
    }

    /** Incidents only matter to filters that ask for issues. */
    private static boolean asksForIssues(Filters filters) {
        return !filters.builds().issues().isEmpty()
                || !filters.boots().issues().isEmpty()
                || !filters.tests().issues().isEmpty();
    }

    /** Whether a filter looks at single tests, so that these must be read; else Postgres counts them. */
    private static boolean tellsTestsApart(HistoryRequest request) {
        Filters filters = request.filters();
        return !filters.boots().equals(Filters.NONE.boots())
                || !filters.tests().equals(Filters.NONE.tests())
                || !filters.records().hardware().isEmpty()
                || !filters.records().labs().isEmpty()
                || !filters.builds().issues().isEmpty();
    }
}
