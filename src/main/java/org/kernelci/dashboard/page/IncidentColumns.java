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
        Integer version = row.getObject(at + 1, Integer.class);
        if (version == null) {
            return Incident.withoutIssue(id, onTest);
        }
        StoredIssue issue = new StoredIssue(
                new IssueKey(id, version),
                row.getString(at + 2),
                row.getString(at + 3),
                BuildColumns.instant(row.getObject(at + 4, OffsetDateTime.class)));
        return Incident.of(issue, onTest);
    }
}
