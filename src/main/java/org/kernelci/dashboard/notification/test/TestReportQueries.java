package org.kernelci.dashboard.notification.test;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** Reads what a test's report shows. */
@Dependent
public class TestReportQueries {

    private final Database database;

    @Inject
    public TestReportQueries(Database database) {
        this.database = database;
    }

    Optional<ReportedTest> test(String id) {
        return database.query(
                "notification/test",
                query -> query.bind("id", id).mapTo(ReportedTest.class).findOne());
    }

    /** Newest first, the test itself among them. */
    List<PastTest> history(String id) {
        return database.query(
                "notification/test_history",
                query -> query.bind("id", id).mapTo(PastTest.class).list());
    }
}
