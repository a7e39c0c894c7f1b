package org.kernelci.dashboard.page;

import static org.kernelci.dashboard.filter.Placeholders.unknownIfNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.kernelci.dashboard.filter.Placeholders;
import org.kernelci.dashboard.persistence.Jsonb;

/** Reads rows of tests, with an incident each where there is one. All queries have the same columns. Columns are found by number, because there are many rows. */
public final class TestColumns {

    private final ResultSet row;
    private final BuildOf builds;
    private final Map<String, Compatible> compatibles = new HashMap<>();

    /** Finds the build of the test in a row, by what the row's first column says of it. */
    public interface BuildOf {
        BuildRow of(ResultSet row) throws SQLException;
    }

    public TestColumns(ResultSet row, BuildOf builds) {
        this.row = row;
        this.builds = builds;
    }

    /** Passes on every row. */
    public void readAll(TestReader reader) throws SQLException {
        while (row.next()) {
            boolean hasIncident = row.getBoolean(14);
            reader.read(test(hasIncident), hasIncident ? IncidentColumns.read(row, 16, true) : null, row.getString(15));
        }
    }

    private TestRow test(boolean hasIncident) throws SQLException {
        double duration = row.getDouble(5);
        boolean lasted = !row.wasNull();
        String path = row.getString(6);
        String misc = row.getString(13);
        return new TestRow(
                builds.of(row),
                row.getString(2),
                row.getString(3),
                Placeholders.status(row.getString(4)),
                lasted ? duration : null,
                path,
                BuildColumns.instant(row.getObject(7, OffsetDateTime.class)),
                compatible(row.getString(8)),
                unknownIfNull(row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                misc == null ? null : new Jsonb(misc),
                hasIncident);
    }

    /** Few lists serve many tests, so each is read once. */
    private Compatible compatible(String json) {
        return json == null ? null : compatibles.computeIfAbsent(json, Compatible::of);
    }
}
