package org.kernelci.dashboard.test;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** Reads single tests. */
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
}
