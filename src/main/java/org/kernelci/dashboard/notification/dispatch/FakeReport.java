package org.kernelci.dashboard.notification.dispatch;

import jakarta.enterprise.context.Dependent;
import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.notification.mail.MessageIds;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.Kind;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;

/** {@code fake_report}: a fixed text that tries the way of mails (notifications 7.8). */
@Dependent
public class FakeReport implements ReportAction {

    @Override
    public String name() {
        return "fake_report";
    }

    @Override
    public String description() {
        return "Send a fixed text, to try the way of mails.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.text("tree", "accepted for compatibility, without effect"));
    }

    @Override
    public boolean productionOnly() {
        return false;
    }

    @Override
    public Edition edition(Arguments arguments, OffsetDateTime now) {
        return Edition.ofSingles()
                .add(Report.of(
                        Kind.FAKE, MessageIds.next(), "[IGNORE] Test report", "Testing the email sending path..."));
    }
}
