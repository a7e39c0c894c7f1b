package org.kernelci.dashboard.tree;

import static org.kernelci.dashboard.filter.Placeholders.unknownIfNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.filter.Placeholders;
import org.kernelci.dashboard.persistence.Jsonb;

/** Reads rows of checkouts with one of their builds each, or with none. */
final class BuildColumns {

    private BuildColumns() {}

    static CommitRows readAll(ResultSet row) throws SQLException {
        Map<String, CheckoutRow> checkouts = new LinkedHashMap<>();
        List<BuildRow> builds = new ArrayList<>();
        int rows = 0;
        while (row.next()) {
            rows++;
            String checkoutId = row.getString("checkout_id");
            CheckoutRow checkout = checkouts.get(checkoutId);
            if (checkout == null) {
                checkout = checkout(row, checkoutId);
                checkouts.put(checkoutId, checkout);
            }
            if (row.getString("id") != null) {
                builds.add(build(row, checkout));
            }
        }
        return new CommitRows(List.copyOf(checkouts.values()), builds, rows);
    }

    private static CheckoutRow checkout(ResultSet row, String id) throws SQLException {
        Array tags = row.getArray("tags");
        return new CheckoutRow(
                id,
                tags == null ? null : List.of((String[]) tags.getArray()),
                row.getString("url"),
                row.getString("branch"));
    }

    private static BuildRow build(ResultSet row, CheckoutRow checkout) throws SQLException {
        String misc = row.getString("misc");
        return new BuildRow(
                checkout,
                row.getString("id"),
                row.getString("origin"),
                unknownIfNull(row.getString("architecture")),
                unknownIfNull(row.getString("compiler")),
                unknownIfNull(row.getString("config_name")),
                misc == null ? null : new Jsonb(misc),
                unknownIfNull(row.getString("platform")),
                row.getString("lab"),
                row.getString("config_url"),
                row.getString("log_url"),
                Placeholders.status(row.getString("status")),
                row.getObject("duration", Double.class),
                instant(row.getObject("start_time", OffsetDateTime.class)),
                List.of());
    }

    static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
