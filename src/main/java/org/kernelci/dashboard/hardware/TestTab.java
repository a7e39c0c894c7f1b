package org.kernelci.dashboard.hardware;

import java.util.HashSet;
import java.util.Set;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.filter.TestFilter;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.OnceEach;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.Dimensions;
import org.kernelci.dashboard.summary.StatusCount;
import org.kernelci.dashboard.summary.TestSummary;
import org.kernelci.dashboard.summary.TestTally;

/** Lists and counts the boots, or the other tests, of a page (api-hardware 9.1 and 9.2). */
final class TestTab {

    private final TestFilter filter;
    // the page tells an architecture with its compiler by the two texts as one
    private final TestTally tally = new TestTally(String::concat);
    private final OnceEach once = new OnceEach();
    private final Set<Event> repeated = new HashSet<>();

    /** @param issue null for none */
    private record Event(String test, IssueKey issue) {}

    TestTab(TestFilter filter) {
        this.filter = filter;
    }

    /** Whether this row lists its test; at most one does. */
    boolean lists(TestRow test, Incident own) {
        return passes(test, own) && once.isFirst(test);
    }

    private boolean passes(TestRow test, Incident own) {
        TestFilter.Facts facts =
                new TestFilter.Facts(test.path(), test.status(), test.duration(), test.origin(), test.platform());
        return filter.keeps(facts, issue(test, own));
    }

    private static RowIssue issue(TestRow test, Incident own) {
        if (own == null) {
            return test.status().equals("FAIL") ? RowIssue.UNKNOWN_FAILURE : RowIssue.NONE;
        }
        return new RowIssue(own.named().id(), own.named().version(), true);
    }

    /**
     * Counts a row.
     *
     * @return whether it lists its test
     */
    boolean count(TestRow test, Incident own) {
        if (!passes(test, own)) {
            return false;
        }
        boolean first = once.isFirst(test);
        if (first) {
            list(test);
            countIssue(test, own);
        } else if (repeated.add(new Event(test.id(), own == null ? null : own.named()))) {
            // the event of the first row is not remembered, so that a second row of its issue counts once more
            countIssue(test, own);
        }
        return first;
    }

    private void countIssue(TestRow test, Incident own) {
        if (own != null && own.issue() != null) {
            tally.issues().add(own.issue(), test.status(), 1);
        } else if (test.status().equals("FAIL")) {
            tally.issues().addUnknown(1);
        }
    }

    private void list(TestRow test) {
        String lab = test.lab() == null || test.lab().isEmpty() ? null : test.lab();
        tally.add(
                new Dimensions(
                        test.origin(),
                        lab,
                        test.build().architecture(),
                        test.build().compiler(),
                        test.build().config()),
                test.status(),
                1);
        tally.addPlatform(test.platform(), test.status(), 1);
        if (StatusCount.TEST_FAILURES.contains(test.status())) {
            tally.addFailReason(test.failReason());
            tally.addFailedPlatform(test.platform());
        }
    }

    TestSummary summary() {
        return tally.summaryByPlatform(tally.issues().inOrder(), true);
    }
}
