package org.kernelci.dashboard.page;

import java.time.Instant;
import java.util.Comparator;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.summary.StoredIssue;

/**
 * An issue seen on a build or a test.
 *
 * @param named id and version of the issue; the version is null when it is not stored, and the id too where the page
 *     does not read it then
 * @param issue null when the incident's version of it is not stored
 * @param onTest whether the incident names a test
 */
public record Incident(IssueKey named, StoredIssue issue, boolean onTest) {

    /** How rows are ordered by their issue: those without one first, then the issue ingested last. */
    public static final Comparator<Incident> WITHOUT_ISSUE_FIRST = Comparator.comparing(
                    Incident::ingestedOf, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .reversed();

    /** As above, but rows without an issue come last. */
    public static final Comparator<Incident> WITHOUT_ISSUE_LAST = Comparator.comparing(
                    Incident::ingestedOf, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed();

    private static Instant ingestedOf(Incident incident) {
        return incident == null || incident.issue == null ? null : incident.issue.ingested();
    }

    /** An incident whose version of the issue is stored. */
    public static Incident of(StoredIssue issue, boolean onTest) {
        return new Incident(issue.key(), issue, onTest);
    }

    /** @param issueId null where the page does not read it */
    public static Incident withoutIssue(String issueId, boolean onTest) {
        return new Incident(new IssueKey(issueId, null), null, onTest);
    }

    /**
     * The issue of a row that pairs an incident with a build and a test.
     *
     * @param incident null for a row without one
     * @param testStatus null for a row without a test
     */
    public static RowIssue of(Incident incident, String buildStatus, String testStatus) {
        return incident == null
                ? RowIssue.of(null, false, buildStatus, testStatus)
                : RowIssue.of(
                        incident.issue == null ? null : incident.issue.key(), incident.onTest, buildStatus, testStatus);
    }
}
