package org.kernelci.dashboard.notification.test;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.notification.mail.MessageIds;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.Kind;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.ReportText;
import org.kernelci.dashboard.notification.report.Shown;
import org.kernelci.dashboard.notification.report.Subscribers;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/** {@code test_report} (notifications 6.3). */
@Dependent
public class TestReport implements ReportAction {

    private static final Parameter ID = Parameter.text("id", "id of the test");

    private final TestReportQueries queries;
    private final Subscribers subscribers;

    @Inject
    public TestReport(TestReportQueries queries, Subscribers subscribers) {
        this.queries = queries;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "test_report";
    }

    @Override
    public String description() {
        return "Report one test as a regression.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ID, Subscribers.FOLDER);
    }

    @Override
    public boolean productionOnly() {
        return false;
    }

    @Override
    public Edition edition(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        Edition edition = Edition.ofSingles();
        Optional<String> id = arguments.text(ID.name());
        if (id.isEmpty()) {
            return edition.notice("no id given: there is nothing to report");
        }
        Optional<ReportedTest> test = queries.test(id.get());
        if (test.isEmpty()) {
            return edition.notice("there is no test " + id.get());
        }
        Report report = report(test.get(), History.of(queries.history(id.get())), MessageIds.next());
        return edition.add(report.withSubscribers(
                subscribers.read(arguments, edition).recipientsOf(test.get().url())));
    }

    static Report report(ReportedTest test, History history, String messageId) {
        String subject = (test.boot() ? "[BOOT REGRESSION] " : "[TEST REGRESSION] ")
                + Shown.of(test.treeName()) + "/" + Shown.of(test.branch()) + ": " + Shown.of(test.path()) + " on "
                + test.platformText();
        Page page = new Page(
                test,
                history.symbols(),
                Report.isUpstream(test.treeName()),
                messageId.substring(1, messageId.length() - 1),
                history.lastPassBefore(test.commit()).orElse(null));
        return Report.of(Kind.TEST, messageId, subject, ReportText.of("test", page))
                .about(test.treeName());
    }

    /** What the template shows. */
    public record Page(ReportedTest test, String history, boolean upstream, String loreId, String lastPass) {}
}
