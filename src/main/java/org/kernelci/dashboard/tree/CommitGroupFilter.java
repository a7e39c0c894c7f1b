package org.kernelci.dashboard.tree;

import static org.kernelci.dashboard.filter.Placeholders.bare;

import java.util.List;
import java.util.Set;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RecordFilter;

/** Which groups of a history for given commits pass a filter (filters 7.5). Groups pass or fail as a whole. */
final class CommitGroupFilter {

    private final Filters filters;

    CommitGroupFilter(Filters filters) {
        this.filters = filters;
    }

    boolean keeps(CommitGroup group, Kind kind) {
        RecordFilter records = filters.records();
        return keepsStored(statuses(kind), group.status())
                && keepsStripped(records.compilers(), group.compiler())
                && keepsStripped(records.architectures(), group.architecture())
                && keepsStored(records.configs(), group.config())
                && keepsStored(records.labs(), group.lab())
                && keepsIssues(issues(kind), group.issues());
    }

    private Set<String> statuses(Kind kind) {
        return switch (kind) {
            case BUILDS -> filters.builds().statuses();
            case BOOTS -> filters.boots().statuses();
            case TESTS -> filters.tests().statuses();
        };
    }

    private Set<IssueKey> issues(Kind kind) {
        return switch (kind) {
            case BUILDS -> filters.builds().issues();
            case BOOTS -> filters.boots().issues();
            case TESTS -> filters.tests().issues();
        };
    }

    /** Compares what is stored: a missing value equals nothing, not even its placeholder. */
    private static boolean keepsStored(Set<String> requested, String stored) {
        return requested.isEmpty() || stored != null && requested.contains(stored);
    }

    /** Compares without the brackets, quotes and blanks around a value, which once came with it. */
    private static boolean keepsStripped(Set<String> requested, String stored) {
        return requested.isEmpty() || requested.contains(bare(stored));
    }

    private static boolean keepsIssues(Set<IssueKey> requested, List<String> keys) {
        return requested.isEmpty() || keys.stream().map(IssueKey::counted).anyMatch(requested::contains);
    }
}
