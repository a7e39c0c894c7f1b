package org.kernelci.dashboard.build;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;

/** Reads single builds. */
@Dependent
public class BuildQueries {

    private static final String DETAILS = Sql.text("build/details");

    private final Database database;

    @Inject
    BuildQueries(Database database) {
        this.database = database;
    }

    Optional<BuildDetails> details(String id) {
        return database.jdbi().withHandle(handle -> handle.createQuery(DETAILS)
                .bind("id", id)
                .map(ConstructorMapper.of(BuildDetails.class))
                .findOne());
    }
}
