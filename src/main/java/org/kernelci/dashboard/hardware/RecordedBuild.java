package org.kernelci.dashboard.hardware;

import static org.kernelci.dashboard.filter.Placeholders.UNCATEGORIZED;

import java.util.List;
import org.kernelci.dashboard.filter.BuildFilter;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RecordFilter;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.page.BuildRow;

/**
 * A build of a displayed commit, with all that is the same for each of its rows.
 *
 * @param tree number of its tree
 * @param shown whether the request selects the build's commit
 * @param kept whether the row filters keep its architecture, compiler and config
 * @param issues what its incidents name; never empty, null stands for none
 */
record RecordedBuild(TestedBuild build, int tree, boolean shown, boolean kept, List<IssueKey> issues) {

    static RecordedBuild of(TestedBuild build, int tree, boolean shown, RecordFilter filter, List<IssueKey> issues) {
        BuildRow row = build.row();
        return new RecordedBuild(
                build, tree, shown, filter.keepsBuild(row.architecture(), row.compiler(), row.config()), issues);
    }

    BuildRow row() {
        return build.row();
    }

    /** Whether a row lists the build (api-hardware 13.3). */
    boolean passes(BuildFilter filter, boolean testHasIncident, IssueKey issue) {
        IssueKey shownIssue = issueOf(issue);
        RowIssue ofRow = shownIssue == null
                ? new RowIssue(null, null, testHasIncident)
                : new RowIssue(shownIssue.id(), shownIssue.version(), testHasIncident);
        return !row().isDummy() && filter.keeps(row().status(), row().duration(), row().origin(), ofRow);
    }

    /** The issue of a row, which a failed build without one replaces by the placeholder (api-hardware 7 step 3). */
    IssueKey issueOf(IssueKey issue) {
        return issue == null && row().status().equals("FAIL") ? new IssueKey(UNCATEGORIZED, null) : issue;
    }
}
