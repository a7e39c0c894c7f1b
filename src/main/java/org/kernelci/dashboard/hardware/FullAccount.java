package org.kernelci.dashboard.hardware;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RecordFilter;
import org.kernelci.dashboard.page.Compatible;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.ItemList;
import org.kernelci.dashboard.page.TestRow;

/** Takes the rows of a full page (api-hardware 7 steps 4 to 7, and 9). */
final class FullAccount implements RecordStream.Sink {

    private static final Set<String> STATUSES = Set.of("FAIL", "PASS", "SKIP", "ERROR", "MISS", "NULL", "DONE");

    private final RecordFilter filter;
    private final TreeStatuses statuses;
    private final RowOptions options = new RowOptions();
    private final Set<String> compatibles = new LinkedHashSet<>();
    private final BuildTab builds;
    private final TestTab boots;
    private final TestTab tests;
    private final ItemList bootItems;
    private final ItemList testItems;
    private Compatible last;

    FullAccount(Filters filters, int trees, ItemList bootItems, ItemList testItems) {
        this.filter = filters.records();
        this.statuses = new TreeStatuses(trees);
        this.builds = new BuildTab(filters.builds());
        this.boots = new TestTab(filters.boots());
        this.tests = new TestTab(filters.tests());
        this.bootItems = bootItems;
        this.testItems = testItems;
    }

    /** Whether a test's status is one of those that there are; rows of others are ignored. */
    static boolean isKnownStatus(String status) {
        return STATUSES.contains(status);
    }

    /** Whether the row filters keep a test, apart from its build's part of them. */
    static boolean keeps(RecordFilter filter, TestRow test) {
        return filter.keepsAnyHardware(
                        test.compatible() == null ? null : test.compatible().names())
                && filter.keepsLab(test.labOrUnknown());
    }

    @Override
    public void row(RecordedBuild build, TestRow test, Incident own, IssueKey buildIssue) {
        boolean known = isKnownStatus(test.status());
        if (known) {
            addCompatibles(test.compatible());
            statuses.count(build, test, builds.has(build));
        }
        if (!build.shown()) {
            return;
        }
        options.offer(build, test, own, buildIssue);
        if (!known || !build.kept() || !keeps(filter, test)) {
            return;
        }
        if ((test.isBoot() ? boots : tests).count(test, own)) {
            (test.isBoot() ? bootItems : testItems).add(test, false);
        }
        builds.count(build, own != null, buildIssue);
    }

    /** Equal lists are one object, and mostly follow each other. */
    private void addCompatibles(Compatible compatible) {
        if (compatible != null && compatible != last) {
            last = compatible;
            compatibles.addAll(compatible.names());
        }
    }

    List<HardwareBuild> builds() {
        return builds.items();
    }

    /** @param hardware the name that was asked for */
    HardwareOverview overview(TreeIndex index, String hardware) {
        compatibles.remove(hardware);
        return new HardwareOverview(
                new HardwareOverview.Sections(builds.summary(), boots.summary(), tests.summary()),
                options.options(),
                new HardwareOverview.TestedTrees(statuses.trees(index), compatibles));
    }
}
