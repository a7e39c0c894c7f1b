package org.kernelci.dashboard.notification.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Jsonb;
import org.kernelci.dashboard.web.JsonText;

/** Reads what status reports show, for all of a run at once. */
@Dependent
public class SummaryQueries {

    private final Database database;

    @Inject
    public SummaryQueries(Database database) {
        this.database = database;
    }

    /** In the order of the reports. */
    List<CheckoutRecord> records(List<Wish> wishes, OffsetDateTime now) {
        return database.query("notification/summary_records", query -> query.bind("now", now)
                .bindArray(
                        "urls", String.class, column(wishes, wish -> wish.tree().url()))
                .bindArray("branches", String.class, column(wishes, wish -> wish.report()
                        .branch()))
                .bindArray("origins", String.class, column(wishes, wish -> wish.report()
                        .origin()))
                .mapTo(CheckoutRecord.class)
                .list());
    }

    /** By issue. */
    List<BuildIssue> buildIssues(List<CheckoutRecord> records) {
        return database.query("notification/summary_build_issues", query -> query.bindArray(
                        "checkouts",
                        String.class,
                        records.stream().map(CheckoutRecord::checkoutId).toArray())
                .mapTo(BuildIssue.class)
                .list());
    }

    /** In the order of presentation. */
    List<Series> series(List<SeriesQuestion> questions, OffsetDateTime now) {
        return database.query("notification/summary_series", query -> query.bind("now", now)
                .bind("reports", new Jsonb(JsonText.of(questions)))
                .mapTo(Series.class)
                .list());
    }

    Set<SentSummary> sentSince(OffsetDateTime since) {
        return database.query(
                "notification/summaries_sent",
                query -> query.bind("since", since).mapTo(SentSummary.class).set());
    }

    private static Object[] column(List<Wish> wishes, Function<Wish, String> column) {
        return wishes.stream().map(column).toArray();
    }
}
