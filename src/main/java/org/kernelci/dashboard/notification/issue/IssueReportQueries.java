package org.kernelci.dashboard.notification.issue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.notification.report.IssueVersion;
import org.kernelci.dashboard.persistence.Database;

/** Reads what reports on issues show, for any number of issues at once. */
@Dependent
public class IssueReportQueries {

    private final Database database;

    @Inject
    public IssueReportQueries(Database database) {
        this.database = database;
    }

    /** In no particular order; an unknown issue is missing. */
    List<IssueFacts> facts(List<String> issues) {
        return database.query("notification/issue_facts", query -> query.bindArray("issues", String.class, issues)
                .mapTo(IssueFacts.class)
                .list());
    }

    /** By issue, in the order of the report. */
    List<FailedBuild> builds(List<IssueFacts> issues, OffsetDateTime now) {
        return database.query(
                "notification/issue_builds",
                query -> bind(query, issues, now).mapTo(FailedBuild.class).list());
    }

    /** By issue, in the order of the report. */
    List<FailedBoot> boots(List<IssueFacts> issues, OffsetDateTime now) {
        return database.query(
                "notification/issue_boots",
                query -> bind(query, issues, now).mapTo(FailedBoot.class).list());
    }

    List<NewIssue> newIssues(OffsetDateTime since) {
        return database.query(
                "notification/new_issues",
                query -> query.bind("since", since).mapTo(NewIssue.class).list());
    }

    List<IssueVersion> unsentBuildIssues() {
        return database.query("notification/unsent_build_issues", query -> query.mapTo(IssueVersion.class)
                .list());
    }

    private static Query bind(Query query, List<IssueFacts> issues, OffsetDateTime now) {
        return query.bind("now", now)
                .bindArray("issues", String.class, column(issues, IssueFacts::id))
                .bindArray("urls", String.class, column(issues, IssueFacts::url))
                .bindArray("branches", String.class, column(issues, IssueFacts::branch));
    }

    private static Object[] column(List<IssueFacts> issues, Function<IssueFacts, String> column) {
        return issues.stream().map(column).toArray();
    }
}
