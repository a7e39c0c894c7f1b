package org.kernelci.dashboard.test;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;

/** Reads single tests. */
@Dependent
public class TestQueries {

    private static final String DETAILS = Sql.text("test/details");

    private final Database database;

    @Inject
    TestQueries(Database database) {
        this.database = database;
    }

    Optional<TestDetails> details(String id) {
        return database.jdbi().withHandle(handle -> handle.createQuery(DETAILS)
                .bind("id", id)
                .map(ConstructorMapper.of(TestDetails.class))
                .findOne());
    }
}
