package org.kernelci.dashboard.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionInfoTest {

    private static final String KERNEL = "https://git.kernel.org/pub/scm/linux/kernel/git/";

    @ParameterizedTest
    @CsvSource({
        "torvalds/linux.git, master, mainline",
        "torvalds/linux.git, main,",
        "stable/linux.git, linux-6.12.y, stable",
        "stable/linux.git,,",
        "stable/linux-stable-rc.git, linux-6.12.y,",
        "next/linux-next.git, master, linux-next",
        "next/linux-next.git, pending-fixes, linux-next",
        "next/linux-next.git, stable,",
        "TORVALDS/linux.git, master,"
    })
    void aTagNeedsTheExactRepositoryAndBranch(String repository, String branch, String tag) {
        assertEquals(
                Optional.ofNullable(tag),
                tree(null, KERNEL + repository, branch).tag());
    }

    @Test
    void tagsAreListedOnceAndAscending() {
        VersionInfo info = VersionInfo.of(List.of(
                tree("b", KERNEL + "torvalds/linux.git", "master"),
                tree("a", KERNEL + "torvalds/linux.git", "master"),
                tree("n", KERNEL + "next/linux-next.git", "master")));
        assertEquals(List.of("linux-next", "mainline"), info.tags());
    }

    @Test
    void treesNeedANameAndABranchAndKeepTheirOrder() {
        VersionInfo info = VersionInfo.of(List.of(
                tree("media", "https://one", "next"),
                tree("media", "https://two", "next"),
                tree(null, "https://one", "next"),
                tree("tip", "https://one", null)));
        assertEquals(List.of(new IssueTree("media", "next"), new IssueTree("media", "next")), info.trees());
    }

    @Test
    void aVersionWithoutTreesHasEmptyLists() {
        VersionInfo info = VersionInfo.of(List.of(tree(null, null, null)));
        assertEquals(new VersionInfo("i", 1, List.of(), List.of()), info);
    }

    private static VersionTree tree(String name, String url, String branch) {
        return new VersionTree("i", 1, name, url, branch);
    }
}
