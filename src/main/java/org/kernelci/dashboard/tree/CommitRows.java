package org.kernelci.dashboard.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.page.BuildColumns;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.CheckoutRow;

/**
 * The checkouts that a request means, and their builds.
 *
 * @param checkouts in the order of their rows
 * @param builds without their incidents until these are read
 * @param rows builds and checkouts without builds
 */
record CommitRows(List<CheckoutRow> checkouts, List<BuildRow> builds, int rows) {

    /** Reads rows of checkouts with one of their builds each, or with none. */
    static CommitRows read(ResultSet row) throws SQLException {
        Map<String, CheckoutRow> checkouts = new LinkedHashMap<>();
        List<BuildRow> builds = new ArrayList<>();
        int rows = 0;
        while (row.next()) {
            rows++;
            String checkoutId = row.getString("checkout_id");
            CheckoutRow checkout = checkouts.get(checkoutId);
            if (checkout == null) {
                checkout = BuildColumns.checkout(row, checkoutId);
                checkouts.put(checkoutId, checkout);
            }
            if (row.getString("id") != null) {
                builds.add(BuildColumns.build(row, checkout));
            }
        }
        return new CommitRows(List.copyOf(checkouts.values()), builds, rows);
    }

    boolean hasOnlyAnEmptyCheckout() {
        return rows == 1 && builds.isEmpty();
    }

    boolean hasEmptyCheckout() {
        return rows > builds.size();
    }

    String treeUrl() {
        return checkouts.stream()
                .map(CheckoutRow::url)
                .filter(url -> url != null)
                .findFirst()
                .orElse("");
    }
}
