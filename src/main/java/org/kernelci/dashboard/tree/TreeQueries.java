package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;

/** Reads the listing of trees. */
@Dependent
public class TreeQueries {

    private static final String LISTING = Sql.text("tree/listing");

    private final Database database;

    @Inject
    TreeQueries(Database database) {
        this.database = database;
    }

    /** The newest checkouts of an origin's trees that started at {@code since} or later, with their counters. */
    List<TreeListingItem> listing(String origin, OffsetDateTime since) {
        return database.jdbi().withHandle(handle -> handle.createQuery(LISTING)
                .bind("origin", origin)
                .bind("since", since)
                .map(ConstructorMapper.of(TreeListingItem.class))
                .list());
    }
}
