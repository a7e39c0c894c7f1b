package org.kernelci.dashboard.notification.issue;

import org.kernelci.dashboard.notification.report.IssueVersion;
import org.kernelci.dashboard.notification.report.Mark;
import org.kernelci.dashboard.notification.report.Report;

/**
 * What became of the wish for a report on an issue: either a report or a refusal.
 *
 * @param report null if refused
 * @param refusal why there can be none; null if there is one
 */
record IssueReport(String id, IssueFacts issue, Report report, String refusal) {

    static IssueReport refused(String id, String refusal) {
        return new IssueReport(id, null, null, refusal);
    }

    boolean refused() {
        return report == null;
    }

    /** {@code issue x: reason}. */
    String problem() {
        return "issue " + id + ": " + refusal;
    }

    /**
     * The report, whose sending will be recorded.
     *
     * @param again whether it may have been sent before
     */
    Report recorded(boolean again) {
        return report.withMark(new Mark.IssueSent(new IssueVersion(id, issue.version(), issue.type()), again));
    }
}
