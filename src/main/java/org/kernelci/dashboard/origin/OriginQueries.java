package org.kernelci.dashboard.origin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.persistence.Database;

/** Reads origins of checkouts. */
@Dependent
public class OriginQueries {

    private final Database database;

    @Inject
    OriginQueries(Database database) {
        this.database = database;
    }

    /** Distinct origins of the checkouts that started at {@code since} or later, by code point. */
    List<String> checkoutOrigins(OffsetDateTime since) {
        return database.query(
                "origin/checkout-origins",
                query -> query.bind("since", since).mapTo(String.class).list());
    }
}
