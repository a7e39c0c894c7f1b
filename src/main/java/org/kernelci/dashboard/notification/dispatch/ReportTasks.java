package org.kernelci.dashboard.notification.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.kernelci.dashboard.activity.ActivityQueries;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.notification.activity.MetricsSummary;
import org.kernelci.dashboard.notification.hardware.HardwareSummary;
import org.kernelci.dashboard.notification.hardware.HardwareSummaryQueries;
import org.kernelci.dashboard.notification.issue.IssueReportAction;
import org.kernelci.dashboard.notification.issue.IssueReportQueries;
import org.kernelci.dashboard.notification.issue.IssueReports;
import org.kernelci.dashboard.notification.issue.NewIssues;
import org.kernelci.dashboard.notification.mail.Outbox;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.Subscribers;
import org.kernelci.dashboard.notification.subscription.SubscriptionFolder;
import org.kernelci.dashboard.notification.test.TestReport;
import org.kernelci.dashboard.notification.test.TestReportQueries;
import org.kernelci.dashboard.notification.tree.Summary;
import org.kernelci.dashboard.notification.tree.SummaryQueries;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskContext;
import org.kernelci.dashboard.run.TaskSource;

/** Every report as a task: as beans in the server, by hand on the command line. */
@ApplicationScoped
public class ReportTasks implements TaskSource {

    @Override
    public List<Task> tasks(TaskContext context) {
        DispatchQueries queries = new DispatchQueries(context.database(), new Outbox(context.clock()));
        SubscriptionFolder folder = new SubscriptionFolder(context.settings().notification());
        return actions(context.database(), folder)
                .<Task>map(action -> new ReportTask(action, context.settings().instance(), queries, context.clock()))
                .toList();
    }

    static Stream<ReportAction> actions(Database database, SubscriptionFolder folder) {
        Subscribers subscribers = new Subscribers(folder);
        IssueReportQueries issues = new IssueReportQueries(database);
        IssueReports reports = new IssueReports(issues);
        return Stream.of(
                new NewIssues(issues, reports, subscribers),
                new IssueReportAction(issues, reports, subscribers),
                new Summary(new SummaryQueries(database), subscribers),
                new HardwareSummary(new HardwareSummaryQueries(database), subscribers),
                new MetricsSummary(new ActivityQueries(database)),
                new TestReport(new TestReportQueries(database), subscribers),
                new FakeReport());
    }

    @Produces
    Task newIssues(NewIssues action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        return new ReportTask(action, instance, queries, clock);
    }

    @Produces
    Task issueReport(IssueReportAction action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        return new ReportTask(action, instance, queries, clock);
    }

    @Produces
    Task summary(Summary action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        return new ReportTask(action, instance, queries, clock);
    }

    @Produces
    Task hardwareSummary(HardwareSummary action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        return new ReportTask(action, instance, queries, clock);
    }

    @Produces
    Task metricsSummary(MetricsSummary action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        return new ReportTask(action, instance, queries, clock);
    }

    @Produces
    Task testReport(TestReport action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        return new ReportTask(action, instance, queries, clock);
    }

    @Produces
    Task fakeReport(FakeReport action, InstanceSettings instance, DispatchQueries queries, Clock clock) {
        return new ReportTask(action, instance, queries, clock);
    }
}
