package org.kernelci.dashboard.issue;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kernelci.dashboard.filter.IssueListingFilter;

/**
 * A version of an issue that was received in the listing's window (api-core 6.3).
 *
 * @param hasIncident whether there is an incident of any version of it
 */
record WindowIssue(
        Instant fieldTimestamp,
        String id,
        String comment,
        String origin,
        int version,
        Boolean culpritCode,
        Boolean culpritTool,
        Boolean culpritHarness,
        List<String> categories,
        boolean hasIncident) {

    IssueVersion key() {
        return IssueVersion.of(id, version);
    }

    /** Whose fault it is known to be, of {@code code}, {@code harness} and {@code tool}. */
    Set<String> culprits() {
        Set<String> culprits = new LinkedHashSet<>();
        if (Boolean.TRUE.equals(culpritCode)) {
            culprits.add("code");
        }
        if (Boolean.TRUE.equals(culpritHarness)) {
            culprits.add("harness");
        }
        if (Boolean.TRUE.equals(culpritTool)) {
            culprits.add("tool");
        }
        return culprits;
    }

    Set<String> namedCategories() {
        return categories == null ? Set.of() : new LinkedHashSet<>(categories);
    }

    /** The alternatives of one filter, all filters at once (api-core 6.4). */
    boolean passes(IssueListingFilter filter) {
        return (filter.origins().isEmpty() || filter.origins().contains(origin))
                && (filter.culprits().isEmpty() || !Collections.disjoint(filter.culprits(), culprits()))
                && (filter.categories().isEmpty() || !Collections.disjoint(filter.categories(), namedCategories()))
                && (!filter.mustHaveIncident() || hasIncident);
    }

    ListedIssue listed() {
        return new ListedIssue(
                fieldTimestamp, id, comment, origin, version, culpritCode, culpritTool, culpritHarness, categories);
    }
}
