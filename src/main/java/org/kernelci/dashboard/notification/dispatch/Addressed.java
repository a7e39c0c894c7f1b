package org.kernelci.dashboard.notification.dispatch;

import org.kernelci.dashboard.notification.mail.Mail;
import org.kernelci.dashboard.notification.report.Addressing;
import org.kernelci.dashboard.notification.report.Mark;
import org.kernelci.dashboard.notification.report.Report;

/**
 * A mail that is ready to go.
 *
 * @param mark what is recorded with it; null: nothing
 */
record Addressed(Mail mail, Mark mark) {

    /** A trial to one address leaves no mark. */
    static Addressed of(Report report, Addressing addressing) {
        return new Addressed(addressing.address(report), addressing.onlyTo() ? null : report.mark());
    }

    boolean reachesNobody() {
        return mail.to() == null && mail.cc().isEmpty();
    }
}
