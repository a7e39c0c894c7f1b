package org.kernelci.dashboard.filter;

import java.util.Set;

/**
 * What a boot, or another test, must satisfy beside the record filter (filters 5.3). An empty set is no constraint.
 *
 * @param path text that the path must contain, empty for any path
 */
public record TestFilter(
        String path,
        Set<String> statuses,
        DurationRange duration,
        Set<String> origins,
        Set<String> platforms,
        Set<IssueKey> issues) {

    static final TestFilter NONE = new TestFilter("", Set.of(), DurationRange.ANY, Set.of(), Set.of(), Set.of());

    /**
     * What the rule reads of a test.
     *
     * @param path null for a test without path, which contains no text
     * @param status one of the stored names, {@code NULL} for none
     * @param duration seconds, or null
     * @param platform null where the endpoint does not offer one, which no platform filter admits
     */
    public record Facts(String path, String status, Double duration, String origin, String platform) {}

    /** Whether a row of the test passes. */
    public boolean keeps(Facts test, RowIssue issue) {
        return keeps(test) && keepsIssue(issue);
    }

    /** The part of the rule that is the same for every row of a test. */
    public boolean keeps(Facts test) {
        return (path.isEmpty() || test.path() != null && test.path().contains(path))
                && (statuses.isEmpty() || statuses.contains(test.status()))
                && duration.keeps(test.duration())
                && keepsPlatform(test.platform())
                && keepsOrigin(test.origin());
    }

    public boolean keepsIssue(RowIssue issue) {
        return issue.answersForTest(issues);
    }

    public boolean keepsPlatform(String platform) {
        return platforms.isEmpty() || platform != null && platforms.contains(platform);
    }

    public boolean keepsOrigin(String origin) {
        return origins.isEmpty() || origins.contains(origin);
    }

    /** Whether tests of this status are asked for. */
    public boolean keepsStatus(String status) {
        return statuses.isEmpty() || statuses.contains(status);
    }
}
