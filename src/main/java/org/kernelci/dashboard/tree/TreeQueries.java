package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.persistence.Database;

/** Reads the listing of trees. */
@Dependent
public class TreeQueries {

    private final Database database;

    @Inject
    TreeQueries(Database database) {
        this.database = database;
    }

    /** The newest checkouts of an origin's trees that started at {@code since} or later, with their counters. */
    List<TreeListingItem> listing(String origin, OffsetDateTime since) {
        return database.query("tree/listing", query -> query.bind("origin", origin)
                .bind("since", since)
                .mapTo(TreeListingItem.class)
                .list());
    }
}
