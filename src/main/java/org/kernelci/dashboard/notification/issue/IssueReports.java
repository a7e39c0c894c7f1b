package org.kernelci.dashboard.notification.issue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kernelci.dashboard.notification.mail.MessageIds;
import org.kernelci.dashboard.notification.report.Comment;
import org.kernelci.dashboard.notification.report.Kind;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.ReportText;
import org.kernelci.dashboard.notification.report.Shown;
import org.kernelci.dashboard.notification.subscription.Subscriptions;

/** Makes the reports on single issues (notifications 6.2, 7.2, 7.3). */
@Dependent
public class IssueReports {

    private final IssueReportQueries queries;

    @Inject
    public IssueReports(IssueReportQueries queries) {
        this.queries = queries;
    }

    /** One for each of the issues, in their order. */
    List<IssueReport> of(List<String> ids, Subscriptions subscriptions, OffsetDateTime now) {
        Map<String, IssueFacts> facts = queries.facts(ids).stream().collect(toMap(IssueFacts::id, Function.identity()));
        Map<String, List<FailedBuild>> builds =
                queries.builds(of(facts, IssueFacts::ofBuild), now).stream().collect(groupingBy(FailedBuild::issueId));
        Map<String, List<FailedBoot>> boots =
                queries.boots(of(facts, IssueFacts::ofBoot), now).stream().collect(groupingBy(FailedBoot::issueId));
        return ids.stream()
                .map(id -> one(
                        id,
                        facts.get(id),
                        builds.getOrDefault(id, List.of()),
                        boots.getOrDefault(id, List.of()),
                        subscriptions))
                .toList();
    }

    private static List<IssueFacts> of(Map<String, IssueFacts> facts, Predicate<IssueFacts> kind) {
        return facts.values().stream().filter(kind).toList();
    }

    private static IssueReport one(
            String id,
            IssueFacts issue,
            List<FailedBuild> builds,
            List<FailedBoot> boots,
            Subscriptions subscriptions) {
        if (issue == null) {
            return IssueReport.refused(id, "there is no such issue");
        }
        if (issue.type() == null) {
            return IssueReport.refused(id, "it has no incident on a stored build or test");
        }
        if (builds.isEmpty() && boots.isEmpty()) {
            return IssueReport.refused(id, "none of its incidents is on a build, or on a boot of a known platform");
        }
        return new IssueReport(
                id,
                issue,
                report(issue, builds, boots, MessageIds.next())
                        .withSubscribers(subscriptions.recipientsOf(issue.url())),
                null);
    }

    /** @param messageId with angle brackets */
    static Report report(IssueFacts issue, List<FailedBuild> builds, List<FailedBoot> boots, String messageId) {
        boolean ofBuild = issue.ofBuild();
        String lastPass = ofBuild ? builds.get(0).lastPass() : boots.get(0).lastPass();
        String comment = Comment.of(issue.comment()).replaceAll("\\R", " ");
        String subject = "[REGRESSION] " + Shown.of(issue.treeName()) + "/" + Shown.of(issue.branch()) + ": "
                + (ofBuild ? "(build)" : "(boot)") + Comment.cut(comment);
        Page page = new Page(
                ofBuild ? "build issue" : "boot regression",
                issue,
                builds,
                boots,
                Report.isUpstream(issue.treeName()),
                messageId.substring(1, messageId.length() - 1),
                lastPass);
        return Report.of(ofBuild ? Kind.BUILD_ISSUE : Kind.BOOT_ISSUE, messageId, subject, ReportText.of("issue", page))
                .about(issue.treeName());
    }

    /** What the template shows; either builds or boots are empty. */
    public record Page(
            String what,
            IssueFacts facts,
            List<FailedBuild> builds,
            List<FailedBoot> boots,
            boolean upstream,
            String loreId,
            String lastPass) {}
}
