package org.kernelci.dashboard.tree;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import java.util.Optional;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.filter.TestFilter;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.OnceEach;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.Dimensions;
import org.kernelci.dashboard.summary.IssueTally;
import org.kernelci.dashboard.summary.OptionTally;
import org.kernelci.dashboard.summary.StatusCount;
import org.kernelci.dashboard.summary.TestSummary;
import org.kernelci.dashboard.summary.TestTally;

/**
 * Counts the boots, or the other tests, of an answer from the rows that pair them with incidents (api-tree 4.3). Issues
 * count once a row, tests once.
 */
final class TestAccount {

    private final TestFilter filter;
    private final OptionTally.Tab options;
    private final TestTally tally = new TestTally();
    private final OnceEach once = new OnceEach();

    TestAccount(TestFilter filter, OptionTally.Tab options) {
        this.filter = filter;
        this.options = options;
    }

    /** Notes what a row offers to filter by; to be called for every row, before any filter. */
    void offer(TestRow test, Incident incident) {
        options.addOrigin(test.origin());
        options.addLab(test.labOrUnknown());
        options.addIssue(issue(test, incident).ofTest(), test.status());
    }

    /**
     * Counts a row that the record filter keeps.
     *
     * @return whether this row lists its test, which at most one of a test's rows does
     */
    boolean count(TestRow test, Incident incident) {
        RowIssue issue = issue(test, incident);
        if (!filter.keeps(test.facts(), issue)) {
            return false;
        }
        Optional<IssueKey> counted = issue.ofTest();
        IssueTally issues = tally.issues();
        if (counted.isPresent()) {
            issues.add(incident.issue(), test.status(), 1);
        } else if (test.status().equals("FAIL")) {
            issues.addUnknown(1);
        }
        boolean first = once.isFirst(test);
        if (first) {
            list(test);
        }
        return first;
    }

    private void list(TestRow test) {
        BuildRow build = test.build();
        tally.add(
                new Dimensions(
                        test.origin(), test.labOrUnknown(), build.architecture(), build.compiler(), build.config()),
                test.status(),
                1);
        String compatible = test.firstCompatible();
        if (compatible.equals(UNKNOWN)) {
            tally.addPlatform(test.platform(), test.status(), 1);
        } else {
            tally.addCompatible(compatible, test.status(), 1);
        }
        if (StatusCount.TEST_FAILURES.contains(test.status())) {
            tally.addFailReason(test.failReason());
            tally.addFailedPlatform(test.platform());
        }
    }

    private static RowIssue issue(TestRow test, Incident incident) {
        return Incident.of(incident, test.build().status(), test.status());
    }

    TestSummary summary() {
        return tally.summary(tally.issues().newestFirst());
    }
}
