package org.kernelci.dashboard.notification.tree;

import org.kernelci.dashboard.notification.report.Mark;
import org.kernelci.dashboard.notification.report.PathText;
import org.kernelci.dashboard.notification.subscription.TreeReport;
import org.kernelci.dashboard.notification.subscription.TreeSubscription;

/** A report that somebody subscribed to. */
record Wish(TreeSubscription tree, TreeReport report) {

    SentSummary asSent() {
        return new SentSummary(tree.url(), report.branch(), report.origin(), PathText.of(report.path()));
    }

    Mark mark(CheckoutRecord record) {
        return new Mark.SummarySent(
                record.checkoutId(), report.branch(), tree.url(), report.origin(), PathText.of(report.path()));
    }

    /** How messages call it: {@code acme-next, branch for-next, origin maestro, path ["ltp%"]}. */
    String title() {
        return tree.name() + ", branch " + report.branch() + ", origin " + report.origin()
                + (report.path().isEmpty() ? "" : ", path " + PathText.of(report.path()));
    }
}
