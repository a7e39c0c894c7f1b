package org.kernelci.dashboard.hardware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.StatusCount;

/**
 * Counts rows by tree, before selection and filters (api-hardware 9.4). Rows count, not tests; a build counts in every
 * row until it is listed.
 */
final class TreeStatuses {

    private final Counts[] byTree;

    private static final class Counts {
        private final StatusCount builds = new StatusCount();
        private final StatusCount boots = new StatusCount();
        private final StatusCount tests = new StatusCount();

        HardwareTree.Status status() {
            Map<String, Integer> named = builds.nonZero();
            Map<String, Integer> ofBuilds = new LinkedHashMap<>();
            // clients know builds without a status by this name here, and only here
            named.forEach((status, count) -> ofBuilds.put(status.equals("NULL") ? "null" : status, count));
            return new HardwareTree.Status(ofBuilds, boots.nonZero(), tests.nonZero());
        }
    }

    TreeStatuses(int trees) {
        byTree = new Counts[trees];
    }

    void count(RecordedBuild build, TestRow test, boolean buildListed) {
        Counts counts = byTree[build.tree()];
        if (counts == null) {
            counts = new Counts();
            byTree[build.tree()] = counts;
        }
        (test.isBoot() ? counts.boots : counts.tests).add(test.status());
        if (!buildListed) {
            counts.builds.add(build.row().status());
        }
    }

    List<HardwareTree> trees(TreeIndex index) {
        List<HardwareTree> trees = new ArrayList<>();
        for (int at = 0; at < byTree.length; at++) {
            trees.add(HardwareTree.of(at, index.heads().get(at), byTree[at] == null ? null : byTree[at].status()));
        }
        return trees;
    }
}
