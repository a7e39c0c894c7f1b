package org.kernelci.dashboard.page;

import static org.kernelci.dashboard.filter.Placeholders.unknownIfNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.kernelci.dashboard.filter.Placeholders;
import org.kernelci.dashboard.persistence.Jsonb;

/** Reads the columns of a row that describe a checkout and one of its builds. */
public final class BuildColumns {

    private BuildColumns() {}

    public static CheckoutRow checkout(ResultSet row, String id) throws SQLException {
        Array tags = row.getArray("tags");
        return new CheckoutRow(
                id,
                tags == null ? null : Arrays.asList((String[]) tags.getArray()),
                row.getString("url"),
                row.getString("branch"));
    }

    public static BuildRow build(ResultSet row, CheckoutRow checkout) throws SQLException {
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

    public static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
