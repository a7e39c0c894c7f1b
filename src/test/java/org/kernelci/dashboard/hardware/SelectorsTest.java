package org.kernelci.dashboard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of trees, branches and revisions (api-hardware 5.2). */
class SelectorsTest {

    @Test
    void treesAndBranchesStandByNameAndRevisionsByTime() {
        Selectors selectors = Selectors.of(List.of(
                row("b", "u2", "x", "h1", "n", 1L),
                row("b", "u1", "z", "h1", "n", 1L),
                row("b", "u1", "y", "h2", null, 1L),
                row("b", "u1", "y", "h2", "n", 1L),
                row("b", "u1", "y", "h1", "n", 1L),
                row("b", "u1", "y", "h3", "n", 2L),
                row("b", "u1", "y", "h0", "n", null),
                row("B", "u", "x", "h", "n", 1L)));
        assertEquals(
                List.of("B", "b"),
                selectors.trees().stream().map(Selectors.Tree::treeName).toList());
        List<Selectors.Branch> branches = List.copyOf(selectors.trees().get(1).branches());
        assertEquals(
                List.of("u1 y", "u1 z", "u2 x"),
                branches.stream()
                        .map(branch -> branch.gitRepositoryUrl() + " " + branch.gitRepositoryBranch())
                        .toList());
        assertEquals(
                List.of("h3 n", "h1 n", "h2 n", "h2 null", "h0 n"),
                branches.get(0).revisions().stream()
                        .map(revision -> revision.gitCommitHash() + " " + revision.gitCommitName())
                        .toList());
    }

    private static Selectors.Row row(String tree, String url, String branch, String hash, String name, Long second) {
        return new Selectors.Row(tree, url, branch, hash, name, second == null ? null : Instant.ofEpochSecond(second));
    }
}
