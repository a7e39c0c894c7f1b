package org.kernelci.dashboard.filter;

import java.util.Set;

/**
 * What the issue listing may be narrowed to (filters 3 and 7.8). An empty set is no constraint.
 *
 * @param culprits of {@code code}, {@code harness}, {@code tool}
 * @param mustHaveIncident whether only issues with an incident are asked for
 */
public record IssueListingFilter(
        Set<String> origins, Set<String> culprits, Set<String> categories, boolean mustHaveIncident) {

    static final IssueListingFilter NONE = new IssueListingFilter(Set.of(), Set.of(), Set.of(), false);
}
