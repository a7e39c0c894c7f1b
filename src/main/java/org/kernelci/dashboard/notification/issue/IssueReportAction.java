package org.kernelci.dashboard.notification.issue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.IssueVersion;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.Subscribers;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/** {@code issue_report} (notifications 6.2). */
@Dependent
public class IssueReportAction implements ReportAction {

    private static final Parameter ID = Parameter.text("id", "id of the issue");
    private static final Parameter ALL =
            Parameter.flag("all", "report every build issue that is known, unsent and not ignored");
    private static final Parameter UPDATE = Parameter.flag("update-storage", "record that the report was sent");

    private final IssueReportQueries queries;
    private final IssueReports reports;
    private final Subscribers subscribers;

    @Inject
    public IssueReportAction(IssueReportQueries queries, IssueReports reports, Subscribers subscribers) {
        this.queries = queries;
        this.reports = reports;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "issue_report";
    }

    @Override
    public String description() {
        return "Report one issue, or all build issues that were announced and not reported.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ID, ALL, UPDATE, Subscribers.FOLDER);
    }

    @Override
    public boolean productionOnly() {
        return false;
    }

    @Override
    public Edition edition(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        return arguments.flag(ALL.name()) ? all(arguments, now) : one(arguments, now);
    }

    private Edition one(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        Edition edition = Edition.ofSingles();
        Optional<String> id = arguments.text(ID.name());
        if (id.isEmpty()) {
            return edition.notice("neither an id nor \"all\" given: there is nothing to report");
        }
        IssueReport report = reports.of(List.of(id.get()), subscribers.read(arguments, edition), now)
                .get(0);
        if (report.refused()) {
            throw new TaskFailure(report.problem());
        }
        return edition.add(arguments.flag(UPDATE.name()) ? report.recorded(true) : report.report());
    }

    private Edition all(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        Edition edition = Edition.ofSingles();
        List<String> ids = queries.unsentBuildIssues().stream()
                .map(IssueVersion::id)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return edition.notice("every known build issue was reported or is ignored");
        }
        for (IssueReport report : reports.of(ids, subscribers.read(arguments, edition), now)) {
            if (report.refused()) {
                edition.problem(report.problem());
            } else {
                edition.add(arguments.flag(UPDATE.name()) ? report.recorded(false) : report.report());
            }
        }
        return edition;
    }
}
