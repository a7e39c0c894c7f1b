package org.kernelci.dashboard.summary;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.filter.IssueKey;

/** The issue table of builds, boots or tests: issues with the statuses of what they count for (filters 6). */
public final class IssueTally {

    // rows without a time come first, as the database sorts them
    private static final Comparator<Line> NEWEST_FIRST = Comparator.<Line, Instant>comparing(
                    line -> line.issue.ingested(), Comparator.nullsLast(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(line -> line.issue.key().id());

    private final Map<IssueKey, Line> lines = new LinkedHashMap<>();
    private int unknown;

    private record Line(StoredIssue issue, StatusCount counts) {
        Issue answer() {
            return new Issue(issue.key().id(), issue.key().version(), issue.comment(), issue.reportUrl(), counts);
        }
    }

    /** Makes the issue a line of the table, with whatever counts it has. */
    public void name(StoredIssue issue) {
        lines.computeIfAbsent(issue.key(), key -> new Line(issue, new StatusCount()));
    }

    public void add(StoredIssue issue, String status, int items) {
        name(issue);
        lines.get(issue.key()).counts().add(status, items);
    }

    /** Counts failures that no known issue explains. */
    public void addUnknown(int items) {
        unknown += items;
    }

    public int unknown() {
        return unknown;
    }

    /** The lines in the order in which their issues were first named. */
    public List<Issue> inOrder() {
        return lines.values().stream().map(Line::answer).toList();
    }

    /** The lines with the issue ingested last first. */
    public List<Issue> newestFirst() {
        return lines.values().stream().sorted(NEWEST_FIRST).map(Line::answer).toList();
    }
}
