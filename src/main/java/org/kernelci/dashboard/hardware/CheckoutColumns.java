package org.kernelci.dashboard.hardware;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.kernelci.dashboard.page.BuildColumns;

/** Reads the columns of a row that describe a checkout. */
final class CheckoutColumns {

    private CheckoutColumns() {}

    static TestedCheckout read(ResultSet row) throws SQLException {
        Array tags = row.getArray("tags");
        return new TestedCheckout(
                row.getBoolean("head"),
                row.getString("checkout_id"),
                row.getString("checkout_origin"),
                row.getString("tree_name"),
                row.getString("hash"),
                row.getString("commit_name"),
                tags == null ? null : Arrays.asList((String[]) tags.getArray()),
                row.getString("url"),
                row.getString("branch"),
                BuildColumns.instant(row.getObject("checkout_start_time", OffsetDateTime.class)));
    }
}
