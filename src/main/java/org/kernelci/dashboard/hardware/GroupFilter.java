package org.kernelci.dashboard.hardware;

import java.util.Set;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RecordFilter;
import org.kernelci.dashboard.summary.Dimensions;

/**
 * Which groups of a summary pass its filters, as a whole (api-hardware 13). Durations were decided by the query; paths,
 * platforms and the origins of items are not looked at.
 */
final class GroupFilter {

    private final Filters filters;

    GroupFilter(Filters filters) {
        this.filters = filters;
    }

    boolean keeps(Group group) {
        RecordFilter records = filters.records();
        Dimensions of = group.dimensions();
        return records.keepsBuild(of.architecture(), of.compiler(), of.config())
                && records.keepsLab(of.lab())
                && keepsHardware(records, group)
                && keepsStatus(statuses(group.kind()), group.status())
                && keepsIssue(issues(group.kind()), group);
    }

    /** Without compatibles nothing matches, not even the placeholder. */
    private static boolean keepsHardware(RecordFilter records, Group group) {
        return records.hardware().isEmpty()
                || group.compatible() != null
                        && records.keepsAnyHardware(group.compatible().names());
    }

    /** Compares what is stored, so that a missing status equals nothing. */
    private static boolean keepsStatus(Set<String> requested, String status) {
        return requested.isEmpty() || status != null && requested.contains(status);
    }

    private static boolean keepsIssue(Set<IssueKey> requested, Group group) {
        return requested.isEmpty()
                || group.withoutIncident() && requested.contains(IssueKey.NO_KNOWN_ISSUE)
                || group.issues().stream().anyMatch(requested::contains);
    }

    private Set<String> statuses(Group.Kind kind) {
        return switch (kind) {
            case BUILDS -> filters.builds().statuses();
            case BOOTS -> filters.boots().statuses();
            case TESTS -> filters.tests().statuses();
        };
    }

    private Set<IssueKey> issues(Group.Kind kind) {
        return switch (kind) {
            case BUILDS -> filters.builds().issues();
            case BOOTS -> filters.boots().issues();
            case TESTS -> filters.tests().issues();
        };
    }
}
