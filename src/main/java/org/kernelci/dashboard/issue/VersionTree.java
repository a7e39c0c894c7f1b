package org.kernelci.dashboard.issue;

import java.util.Optional;

/**
 * A tree that incidents of a stored version lead to; all its parts are null where there is none (api-core 0.4, step 2).
 */
record VersionTree(String id, int version, String treeName, String gitRepositoryUrl, String gitRepositoryBranch) {

    private static final String KERNEL = "https://git.kernel.org/pub/scm/linux/kernel/git/";
    private static final String MAINLINE = KERNEL + "torvalds/linux.git";
    private static final String STABLE = KERNEL + "stable/linux.git";
    private static final String NEXT = KERNEL + "next/linux-next.git";

    IssueVersion key() {
        return IssueVersion.of(id, version);
    }

    /** What answers show of it; nothing without a name or a branch. */
    Optional<IssueTree> shown() {
        return treeName == null || gitRepositoryBranch == null
                ? Optional.empty()
                : Optional.of(new IssueTree(treeName, gitRepositoryBranch));
    }

    /** The mark of the repositories that everybody follows, whatever the tree is called. */
    Optional<String> tag() {
        if (gitRepositoryUrl == null || gitRepositoryBranch == null) {
            return Optional.empty();
        }
        boolean master = gitRepositoryBranch.equals("master");
        return switch (gitRepositoryUrl) {
            case MAINLINE -> master ? Optional.of("mainline") : Optional.empty();
            case STABLE -> Optional.of("stable");
            case NEXT ->
                master || gitRepositoryBranch.equals("pending-fixes") ? Optional.of("linux-next") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
