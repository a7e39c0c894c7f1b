package org.kernelci.dashboard.build;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.kernelci.dashboard.summary.Issue;
import org.kernelci.dashboard.summary.LinkedIssue;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestAlerts;

/** What the endpoints below {@code build/} answer. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class BuildService {

    @Inject
    BuildQueries queries;

    @Inject
    RequestAlerts alerts;

    /**
     * One build (api-core 4).
     *
     * @throws Refusal with status 200 when there is none with that id
     */
    public BuildDetails details(String id) {
        return queries.details(id).orElseThrow(() -> Refusal.noData("Build not found"));
    }

    /**
     * The tests of a build that is known (api-core 5).
     *
     * @throws Refusal with status 200 when there are none
     */
    public List<BuildTest> tests(String id) {
        List<BuildTest> tests = queries.tests(id);
        if (tests.isEmpty()) {
            throw Refusal.noData("No tests found for this build");
        }
        if (queries.details(id).filter(build -> build.status().equals("FAIL")).isPresent()) {
            alerts.raise("Found tests for a failed build.");
        }
        return tests;
    }

    /**
     * The known issues of a build (api-core 3).
     *
     * @throws Refusal with status 200 when there are none
     */
    public List<Issue> issues(String id) {
        List<LinkedIssue> issues = queries.issues(id);
        if (issues.isEmpty()) {
            throw Refusal.noData("No issues found for this build");
        }
        return issues.stream().map(LinkedIssue::answer).toList();
    }
}
