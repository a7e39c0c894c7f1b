package org.kernelci.dashboard.filter;

import java.util.Locale;
import java.util.Set;

/** What a build must satisfy beside the record filter (filters 5.2). An empty set is no constraint. */
public record BuildFilter(Set<String> statuses, DurationRange duration, Set<String> origins, Set<IssueKey> issues) {

    static final BuildFilter NONE = new BuildFilter(Set.of(), DurationRange.ANY, Set.of(), Set.of());

    /**
     * Whether a row of a build passes.
     *
     * @param status one of the stored names, {@code NULL} for none
     * @param duration seconds, or null
     */
    public boolean keeps(String status, Double duration, String origin, RowIssue issue) {
        return keeps(status, duration, origin) && issue.answersForBuild(status, issues);
    }

    private boolean keeps(String status, Double duration, String origin) {
        return (statuses.isEmpty() || statuses.contains(status.toUpperCase(Locale.ROOT)))
                && this.duration.keeps(duration)
                && (origins.isEmpty() || origins.contains(origin));
    }
}
