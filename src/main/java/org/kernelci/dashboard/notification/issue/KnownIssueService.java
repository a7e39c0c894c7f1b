package org.kernelci.dashboard.notification.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;

/** What operators see of known issues and decide about them (schedules-and-alerts 7.4). */
@ApplicationScoped
public class KnownIssueService {

    private KnownIssueQueries queries;
    private Clock clock;

    /** For the container. */
    protected KnownIssueService() {}

    @Inject
    KnownIssueService(KnownIssueQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** @param state null: all */
    public Listing<KnownIssue> issues(String state, Paging paging) {
        return new Listing<>(queries.page(state, paging.size(), paging.offset()), queries.count(state));
    }

    /** @throws Refusal with status 404 for an unknown one, 409 for one that was reported */
    public KnownIssue ignore(long id, String by) {
        KnownIssue before = issue(id);
        if (!queries.ignore(id, by, clock.instant().atOffset(ZoneOffset.UTC))) {
            throw Refusal.error(409, "Issue " + before.issueId() + " was reported already.");
        }
        return issue(id);
    }

    /** @throws Refusal with status 404 for an unknown one */
    public KnownIssue unignore(long id) {
        queries.unignore(id);
        return issue(id);
    }

    private KnownIssue issue(long id) {
        return queries.issue(id).orElseThrow(() -> Refusal.error(404, "There is no known issue " + id + "."));
    }
}
