package org.kernelci.dashboard.page;

import java.time.Instant;
import java.util.Comparator;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.summary.StoredIssue;

/**
 * An issue seen on a build or a test.
 *
 * @param issue null when the incident's version of it is not stored
 * @param onTest whether the incident names a test
 */
public record Incident(StoredIssue issue, boolean onTest) {

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
