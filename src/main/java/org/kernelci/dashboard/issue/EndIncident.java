package org.kernelci.dashboard.issue;

import java.time.Instant;

/**
 * An incident at either end of an issue's history (api-core 0.4, step 1).
 *
 * @param isLast whether it is the last one, else the first
 */
record EndIncident(
        String issueId,
        boolean isLast,
        Instant firstSeen,
        String gitCommitHash,
        String gitRepositoryUrl,
        String gitRepositoryBranch,
        String gitCommitName,
        String treeName,
        int issueVersion,
        String checkoutId) {

    IssueVersion key() {
        return IssueVersion.of(issueId, issueVersion);
    }

    /** Whether it leads to a tree with a name and a branch. */
    boolean isInTree() {
        return treeName != null && gitRepositoryBranch != null;
    }

    IssueIncident incident() {
        return new IssueIncident(
                firstSeen,
                gitCommitHash,
                gitRepositoryUrl,
                gitRepositoryBranch,
                gitCommitName,
                treeName,
                issueVersion,
                checkoutId);
    }
}
