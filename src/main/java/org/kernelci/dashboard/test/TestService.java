package org.kernelci.dashboard.test;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.kernelci.dashboard.summary.Issue;
import org.kernelci.dashboard.summary.LinkedIssue;
import org.kernelci.dashboard.web.Refusal;

/** What the endpoints below {@code test/} answer. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class TestService {

    @Inject
    TestQueries queries;

    /**
     * One test (api-core 1).
     *
     * @throws Refusal with status 200 when there is none with that id
     */
    public TestDetails details(String id) {
        return queries.details(id).orElseThrow(() -> Refusal.noData("Test not found"));
    }

    /**
     * The known issues of a test (api-core 3).
     *
     * @throws Refusal with status 200 when there are none
     */
    public List<Issue> issues(String id) {
        List<LinkedIssue> issues = queries.issues(id);
        if (issues.isEmpty()) {
            throw Refusal.noData("No issues were found for this test");
        }
        return issues.stream().map(LinkedIssue::answer).toList();
    }

    /**
     * The last runs of a test, newest first, and what they tell (api-core 2).
     *
     * @throws Refusal with status 400 when there is none: the caller's own run is expected to be one of them
     */
    public StatusHistory history(HistoryRequest request) {
        List<HistoryItem> runs = queries.history(request);
        if (runs.isEmpty()) {
            throw Refusal.error(400, "Test status history not found");
        }
        return new StatusHistory(
                runs, Regression.of(runs.stream().map(HistoryItem::status).toList()));
    }
}
