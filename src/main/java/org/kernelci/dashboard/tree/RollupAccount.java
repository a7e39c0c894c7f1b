package org.kernelci.dashboard.tree;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;
import static org.kernelci.dashboard.filter.Placeholders.unknownIfEmpty;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.TestFilter;
import org.kernelci.dashboard.summary.Dimensions;
import org.kernelci.dashboard.summary.IssueTally;
import org.kernelci.dashboard.summary.OptionTally;
import org.kernelci.dashboard.summary.StatusCount;
import org.kernelci.dashboard.summary.TestSummary;
import org.kernelci.dashboard.summary.TestTally;

/** Counts the tests of a revision from its rollup rows (api-tree 4.4, filters 7.2). */
final class RollupAccount {

    private final Filters filters;
    private final OptionTally options;
    private final TestTally boots = new TestTally();
    private final TestTally tests = new TestTally();
    private final Set<String> hardware = new LinkedHashSet<>();

    RollupAccount(Filters filters, OptionTally options) {
        this.filters = filters;
        this.options = options;
    }

    void row(RollupRow row) {
        hardware.add(row.hardware());
        offer(row);
        TestFilter filter = filters.ofKind(row.boot());
        if (filters.records().keeps(row.hardware(), row.lab(), row.architecture(), row.compiler(), row.config())
                && filter.keepsIssue(row.rowIssue())
                && filter.keepsPlatform(row.platform())
                && filter.keepsOrigin(unknownIfEmpty(row.origin()))) {
            TestTally tally = row.boot() ? boots : tests;
            countIssues(row, filter, tally.issues());
            countTests(row, filter, tally);
        }
    }

    private void offer(RollupRow row) {
        OptionTally.Tab tab = options.ofKind(row.boot());
        tab.addOrigin(unknownIfEmpty(row.origin()));
        tab.addLab(unknownIfEmpty(row.lab()));
        row.rowIssue().ofTest().ifPresent(tab::addIssue);
        if (row.uncategorized()) {
            tab.addUnknownIssue();
        }
    }

    /** Issues count their failures whatever statuses the filter asks for; unexplained failures follow the filter. */
    private static void countIssues(RollupRow row, TestFilter filter, IssueTally issues) {
        if (row.issue() != null) {
            issues.name(row.issue());
            row.forEachStatus((status, items) -> {
                if (StatusCount.TEST_FAILURES.contains(status)) {
                    issues.add(row.issue(), status, items);
                }
            });
        } else if (row.uncategorized() && filter.keepsStatus("FAIL")) {
            issues.addUnknown(row.failed());
        }
    }

    private static void countTests(RollupRow row, TestFilter filter, TestTally tally) {
        Dimensions dimensions = new Dimensions(
                unknownIfEmpty(row.origin()),
                unknownIfEmpty(row.lab()),
                row.architecture(),
                row.compiler(),
                row.config());
        boolean byCompatible =
                !row.hardware().equals(UNKNOWN) && !row.hardware().equals(row.platform());
        row.forEachStatus((status, items) -> {
            if (!filter.keepsStatus(status)) {
                return;
            }
            tally.add(dimensions, status, items);
            if (byCompatible) {
                tally.addCompatible(row.hardware(), status, items);
            } else {
                // a missing platform is the text "null" here, where a full page says Unknown
                tally.addPlatform(String.valueOf(row.platform()), status, items);
            }
            if (StatusCount.TEST_FAILURES.contains(status)) {
                tally.addFailedPlatform(row.platform());
            }
        });
    }

    Set<String> hardware() {
        return hardware;
    }

    TestSummary boots() {
        return boots.summary(boots.issues().inOrder());
    }

    TestSummary tests() {
        return tests.summary(tests.issues().inOrder());
    }
}
