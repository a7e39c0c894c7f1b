package org.kernelci.dashboard.notification.issue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.notification.mail.MessageIds;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.Kind;
import org.kernelci.dashboard.notification.report.Mark;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.ReportText;
import org.kernelci.dashboard.notification.report.Stamp;
import org.kernelci.dashboard.notification.report.Subscribers;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/** {@code new_issues} (notifications 6.1). */
@Dependent
public class NewIssues implements ReportAction {

    private static final Parameter SINCE =
            Parameter.text("since", "look back to this time, such as 2031-03-04T10:00:00Z; default: one hour ago");

    /** Issues of other origins are announced only. */
    private static final String REPORTED_ORIGIN = "maestro";

    private final IssueReportQueries queries;
    private final IssueReports reports;
    private final Subscribers subscribers;

    @Inject
    public NewIssues(IssueReportQueries queries, IssueReports reports, Subscribers subscribers) {
        this.queries = queries;
        this.reports = reports;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "new_issues";
    }

    @Override
    public String description() {
        return "Announce the issues that appeared in the last hour, and report those on builds.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SINCE, Subscribers.FOLDER);
    }

    @Override
    public boolean productionOnly() {
        return true;
    }

    /** In one piece, because what was announced is known and would not be reported by a later run. */
    @Override
    public Edition edition(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        Edition edition = Edition.ofOnePiece();
        List<NewIssue> issues = queries.newIssues(since(arguments, now));
        if (issues.isEmpty()) {
            return edition.notice("no new issues");
        }
        edition.add(announcement(issues, now, MessageIds.next()));
        List<String> reported = issues.stream()
                .filter(issue -> issue.ofBuild() && REPORTED_ORIGIN.equals(issue.origin()))
                .map(NewIssue::id)
                .toList();
        if (reported.isEmpty()) {
            return edition;
        }
        for (IssueReport report : reports.of(reported, subscribers.read(arguments, edition), now)) {
            if (report.refused()) {
                edition.problem(report.problem());
            } else {
                edition.add(report.recorded(false).withLists());
            }
        }
        return edition;
    }

    private static OffsetDateTime since(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        Optional<String> given = arguments.text(SINCE.name());
        try {
            return given.isPresent() ? OffsetDateTime.parse(given.get()) : now.minus(1, ChronoUnit.HOURS);
        } catch (DateTimeException notATime) {
            throw new TaskFailure("since: " + given.get() + " is no time such as 2031-03-04T10:00:00Z", notATime);
        }
    }

    static Report announcement(List<NewIssue> issues, OffsetDateTime now, String messageId) {
        Page page = new Page(
                issues.stream().filter(NewIssue::ofBuild).toList(),
                issues.stream().filter(issue -> !issue.ofBuild()).toList());
        return Report.of(
                        Kind.ANNOUNCEMENT,
                        messageId,
                        "new issues summary - " + Stamp.brief(now),
                        ReportText.of("announcement", page))
                .withMark(new Mark.Announced(
                        issues.stream().map(NewIssue::asVersion).toList()));
    }

    /** What the template shows. */
    public record Page(List<NewIssue> builds, List<NewIssue> boots) {}
}
