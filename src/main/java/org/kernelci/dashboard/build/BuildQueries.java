package org.kernelci.dashboard.build;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.summary.LinkedIssue;

/** Reads single builds and what belongs to them. */
@Dependent
public class BuildQueries {

    private final Database database;

    @Inject
    BuildQueries(Database database) {
        this.database = database;
    }

    Optional<BuildDetails> details(String id) {
        return database.query(
                "build/details",
                query -> query.bind("id", id).mapTo(BuildDetails.class).findOne());
    }

    List<BuildTest> tests(String id) {
        return database.query(
                "build/tests",
                query -> query.bind("id", id).mapTo(BuildTest.class).list());
    }

    List<LinkedIssue> issues(String id) {
        return database.query(
                "build/issues",
                query -> query.bind("id", id).mapTo(LinkedIssue.class).list());
    }
}
