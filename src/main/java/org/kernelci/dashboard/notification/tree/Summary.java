package org.kernelci.dashboard.notification.tree;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelci.dashboard.notification.mail.MessageIds;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.Kind;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.ReportText;
import org.kernelci.dashboard.notification.report.Subscribers;
import org.kernelci.dashboard.notification.subscription.Subscriptions;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.TaskFailure;

/** {@code summary} (notifications 6.4). */
@Dependent
public class Summary implements ReportAction {

    private static final Parameter ORIGINS =
            Parameter.list("summary-origins", "origins whose subscriptions are served; default all");
    private static final Parameter SKIP_SENT =
            Parameter.flag("skip-sent-reports", "leave out what was sent in the last 12 hours");
    private static final Parameter UPDATE =
            Parameter.flag("update-storage", "accepted for compatibility: what is sent is always recorded");
    private static final Duration RECENTLY = Duration.ofHours(12);

    private final SummaryQueries queries;
    private final Subscribers subscribers;

    @Inject
    public Summary(SummaryQueries queries, Subscribers subscribers) {
        this.queries = queries;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public String description() {
        return "Report what changed in the tests of subscribed branches.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Subscribers.FOLDER, ORIGINS, SKIP_SENT, UPDATE);
    }

    @Override
    public boolean productionOnly() {
        return true;
    }

    @Override
    public Edition edition(Arguments arguments, OffsetDateTime now) throws TaskFailure {
        Edition edition = Edition.ofSingles();
        List<Wish> wishes = wishes(subscribers.read(arguments, edition), arguments.list(ORIGINS.name()));
        if (arguments.flag(SKIP_SENT.name())) {
            wishes = unsent(wishes, queries.sentSince(now.minus(RECENTLY)), edition);
        }
        List<CheckoutRecord> records = wishes.isEmpty() ? List.of() : queries.records(wishes, now);
        if (records.isEmpty()) {
            return edition.notice("no checkout of a subscribed branch started between 29 and 5 hours ago");
        }
        report(wishes, records, now, edition);
        return edition;
    }

    private static List<Wish> wishes(Subscriptions subscriptions, List<String> origins) {
        return subscriptions.trees().stream()
                .flatMap(tree -> tree.reports().stream().map(report -> new Wish(tree, report)))
                .filter(wish ->
                        origins.isEmpty() || origins.contains(wish.report().origin()))
                .toList();
    }

    private static List<Wish> unsent(List<Wish> wishes, Set<SentSummary> sent, Edition edition) {
        List<Wish> unsent = new ArrayList<>();
        for (Wish wish : wishes) {
            if (sent.contains(wish.asSent())) {
                edition.notice(wish.title() + ": sent in the last 12 hours");
            } else {
                unsent.add(wish);
            }
        }
        return unsent;
    }

    private void report(List<Wish> wishes, List<CheckoutRecord> records, OffsetDateTime now, Edition edition) {
        List<Due> due = new ArrayList<>();
        for (CheckoutRecord record : records) {
            wishes.stream().filter(record::isOf).forEach(wish -> due.add(new Due(due.size(), wish, record)));
        }
        Map<Integer, List<Series>> series = queries
                .series(due.stream().map(Due::question).toList(), now)
                .stream()
                .collect(groupingBy(Series::report));
        Map<String, List<BuildIssue>> issues =
                queries.buildIssues(records).stream().collect(groupingBy(BuildIssue::checkoutId));
        for (Due one : due) {
            List<Series> changed = series.getOrDefault(one.number(), List.of());
            if (changed.isEmpty() && !one.wish().report().always()) {
                edition.notice(one.wish().title() + ": no test changed on "
                        + one.record().commit());
            } else {
                Report report = report(
                        one.record(),
                        changed,
                        issues.getOrDefault(one.record().checkoutId(), List.of()),
                        MessageIds.next());
                edition.add(report.withSubscribers(
                                one.wish().tree().recipients(one.wish().report()))
                        .withMark(one.wish().mark(one.record())));
            }
        }
    }

    /** @param changed in the order of presentation */
    static Report report(CheckoutRecord record, List<Series> changed, List<BuildIssue> issues, String messageId) {
        List<BuildIssue> newIssues = issues.stream().filter(BuildIssue::newHere).toList();
        Page page = new Page(
                record,
                outline(changed, Trend.REGRESSION),
                outline(changed, Trend.FIXED),
                outline(changed, Trend.UNSTABLE),
                newIssues,
                issues.size() - newIssues.size());
        return Report.of(Kind.SUMMARY, messageId, record.subject(), ReportText.of("summary", page))
                .about(record.treeName());
    }

    private static List<Outline.Platform> outline(List<Series> changed, Trend trend) {
        return Outline.of(
                changed.stream().filter(series -> series.trend() == trend).toList());
    }

    /** A report that is due unless nothing changed. */
    private record Due(int number, Wish wish, CheckoutRecord record) {

        SeriesQuestion question() {
            return new SeriesQuestion(
                    number,
                    record.origin(),
                    record.url(),
                    record.branch(),
                    record.commit(),
                    wish.report().path());
        }
    }

    /** What the template shows. */
    public record Page(
            CheckoutRecord record,
            List<Outline.Platform> regressions,
            List<Outline.Platform> fixed,
            List<Outline.Platform> unstable,
            List<BuildIssue> newIssues,
            int oldIssues) {}
}
