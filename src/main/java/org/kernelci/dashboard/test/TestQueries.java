package org.kernelci.dashboard.test;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.summary.LinkedIssue;

/** Reads single tests, what belongs to them, and earlier runs of the same test. */
@Dependent
public class TestQueries {

    private final Database database;

    @Inject
    TestQueries(Database database) {
        this.database = database;
    }

    Optional<TestDetails> details(String id) {
        return database.query(
                "test/details",
                query -> query.bind("id", id).mapTo(TestDetails.class).findOne());
    }

    List<LinkedIssue> issues(String id) {
        return database.query(
                "test/issues",
                query -> query.bind("id", id).mapTo(LinkedIssue.class).list());
    }

    List<HistoryItem> history(HistoryRequest request) {
        return database.query("test/status_history", query -> query.bindMethods(request)
                .bind("byStartTime", request.isByStartTime())
                .bind(
                        "bound",
                        request.bound()
                                .map(bound -> bound.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .mapTo(HistoryItem.class)
                .list());
    }
}
