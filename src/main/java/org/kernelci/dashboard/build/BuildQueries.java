package org.kernelci.dashboard.build;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** Reads single builds. */
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
}
