package org.kernelci.dashboard.origin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;

/** Reads origins of checkouts. */
@Dependent
public class OriginQueries {

    private static final String CHECKOUT_ORIGINS = Sql.text("origin/checkout-origins");

    private final Database database;

    @Inject
    OriginQueries(Database database) {
        this.database = database;
    }

    /** Distinct origins of the checkouts that started at {@code since} or later, by code point. */
    List<String> checkoutOrigins(OffsetDateTime since) {
        return database.jdbi().withHandle(handle -> handle.createQuery(CHECKOUT_ORIGINS)
                .bind("since", since)
                .mapTo(String.class)
                .list());
    }
}
