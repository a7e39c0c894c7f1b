package org.kernelci.dashboard.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.summary.StoredIssue;

/** Reads the five columns of a row that describe an incident's issue. */
public final class IncidentColumns {

    private IncidentColumns() {}

    /** @param at position of the first: id, version, comment, url of the report, time of ingestion */
    public static Incident read(ResultSet row, int at, boolean onTest) throws SQLException {
        String id = row.getString(at);
        if (id == null) {
            return new Incident(null, onTest);
        }
        StoredIssue issue = new StoredIssue(
                new IssueKey(id, row.getInt(at + 1)),
                row.getString(at + 2),
                row.getString(at + 3),
                BuildColumns.instant(row.getObject(at + 4, OffsetDateTime.class)));
        return new Incident(issue, onTest);
    }
}
