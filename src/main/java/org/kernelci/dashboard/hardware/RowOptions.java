package org.kernelci.dashboard.hardware;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.FilterOptions;
import org.kernelci.dashboard.summary.OptionTally;

/** Gathers what the full page offers to filter by, over all selected rows and before any filter (api-hardware 9.5). */
final class RowOptions {

    private final OptionTally tally = new OptionTally();

    RowOptions() {
        tally.ofKind(true).offerPlatforms();
        tally.ofKind(false).offerPlatforms();
    }

    void offer(RecordedBuild build, TestRow test, Incident own, IssueKey buildIssue) {
        offerBuild(build.row(), own != null, buildIssue);
        OptionTally.Tab tab = tally.ofKind(test.isBoot());
        tab.addOrigin(test.origin());
        addLab(tab, test.lab());
        tab.addPlatform(test.platform());
        if (own != null && own.issue() != null) {
            tab.addIssue(own.issue().key());
        } else if (test.status().equals("FAIL")) {
            tab.addUnknownIssue();
        }
    }

    private void offerBuild(BuildRow build, boolean testHasIncident, IssueKey issue) {
        tally.addBuildOf(build.architecture(), build.compiler(), build.config());
        tally.builds().addOrigin(build.origin());
        addLab(tally.builds(), build.lab());
        if (!build.status().equals("FAIL")) {
            return;
        }
        // beside a test's incident the build's issue goes unseen and raises the flag
        if (testHasIncident || issue == null || issue.version() == null) {
            tally.builds().addUnknownIssue();
        } else {
            tally.builds().addIssue(issue);
        }
    }

    private static void addLab(OptionTally.Tab tab, String lab) {
        if (lab != null && !lab.isEmpty() && !lab.equals(UNKNOWN)) {
            tab.addLab(lab);
        }
    }

    FilterOptions options() {
        return tally.options();
    }
}
