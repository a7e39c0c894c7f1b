package org.kernelci.dashboard.notification.hardware;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.notification.subscription.HardwareSubscription;
import org.kernelci.dashboard.persistence.Database;

/** Reads what the reports on platforms show, for all of a run at once. */
@Dependent
public class HardwareSummaryQueries {

    private final Database database;

    @Inject
    public HardwareSummaryQueries(Database database) {
        this.database = database;
    }

    /** Newest first. */
    List<FailedTest> failures(List<HardwareSubscription> entries, OffsetDateTime now) {
        return database.query(
                "notification/hardware_failures",
                query -> bind(query, entries, now).mapTo(FailedTest.class).list());
    }

    List<HardwareCounts> counts(List<HardwareSubscription> entries, OffsetDateTime now) {
        return database.query(
                "notification/hardware_counts",
                query -> bind(query, entries, now).mapTo(HardwareCounts.class).list());
    }

    private static Query bind(Query query, List<HardwareSubscription> entries, OffsetDateTime now) {
        List<Asked> asked = entries.stream()
                .flatMap(entry ->
                        entry.labs().keySet().stream().map(lab -> new Asked(entry.platform(), entry.origin(), lab)))
                .toList();
        return query.bind("now", now)
                .bindArray("names", String.class, column(asked, Asked::name))
                .bindArray("origins", String.class, column(asked, Asked::origin))
                .bindArray("labs", String.class, column(asked, Asked::lab));
    }

    private static Object[] column(List<Asked> asked, Function<Asked, String> column) {
        return asked.stream().map(column).toArray();
    }

    /** A lab of an entry. */
    private record Asked(String name, String origin, String lab) {}
}
