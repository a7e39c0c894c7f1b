package org.kernelci.dashboard.filter;

import static org.kernelci.dashboard.filter.Placeholders.NO_STATUS;
import static org.kernelci.dashboard.filter.Placeholders.UNCATEGORIZED;

import java.util.Optional;
import java.util.Set;

/**
 * The issue that one row pairs with a build or a test, and the rules that attribute it (filters 5.4, 5.5 and 6).
 *
 * @param id issue id, the placeholder {@code Uncategorized}, or null
 * @param version version of a stored issue, else null
 * @param onTest whether the row's incident names a test
 */
public record RowIssue(String id, Integer version, boolean onTest) {

    /** A row without incident of an item that did not fail. */
    public static final RowIssue NONE = new RowIssue(null, null, false);

    /** A row without incident of an item that failed. */
    public static final RowIssue UNKNOWN_FAILURE = new RowIssue(UNCATEGORIZED, null, false);

    private static final Set<String> BUILD_FAILURES = Set.of("FAIL", NO_STATUS);

    /**
     * The issue of a joined row after its placeholder is assigned (api-tree 3.4).
     *
     * @param stored the stored issue's id and version, or null for both
     * @param buildStatus status of the row's build, {@code NULL} for none
     * @param testStatus status of the row's test, null without a test
     */
    public static RowIssue of(IssueKey stored, boolean onTest, String buildStatus, String testStatus) {
        if (stored != null) {
            return new RowIssue(stored.id(), stored.version(), onTest);
        }
        boolean failed = isBuildFailure(buildStatus) || "FAIL".equals(testStatus);
        if (!onTest) {
            return failed ? UNKNOWN_FAILURE : NONE;
        }
        return new RowIssue(failed ? UNCATEGORIZED : null, null, true);
    }

    /** Whether a build of this status may carry an issue. */
    public static boolean isBuildFailure(String status) {
        return BUILD_FAILURES.contains(status);
    }

    boolean known() {
        return id != null && version != null && !id.equals(UNCATEGORIZED);
    }

    /** Whether a build of this status answers a filter that asks for these issues. */
    boolean answersForBuild(String status, Set<IssueKey> requested) {
        if (requested.isEmpty()) {
            return true;
        }
        if (!isBuildFailure(status)) {
            return false;
        }
        // a test's issue keeps its version, so that it matches neither its own key nor the placeholder's
        boolean unattributed = known() == onTest;
        return requested.contains(new IssueKey(unattributed ? UNCATEGORIZED : id, version));
    }

    /** Whether a boot or test answers a filter that asks for these issues. */
    boolean answersForTest(Set<IssueKey> requested) {
        if (requested.isEmpty()) {
            return true;
        }
        boolean ofBuildOnly = known() && !onTest;
        return requested.contains(new IssueKey(ofBuildOnly ? UNCATEGORIZED : id, version));
    }

    /** The issue that counts for a build of this status. */
    public Optional<IssueKey> ofBuild(String status) {
        return known() && !onTest && isBuildFailure(status) ? Optional.of(new IssueKey(id, version)) : Optional.empty();
    }

    /** The issue that counts for a boot or test, whatever its status. */
    public Optional<IssueKey> ofTest() {
        return known() && onTest ? Optional.of(new IssueKey(id, version)) : Optional.empty();
    }
}
