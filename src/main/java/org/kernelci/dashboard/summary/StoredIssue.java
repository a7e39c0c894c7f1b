package org.kernelci.dashboard.summary;

import java.time.Instant;
import org.kernelci.dashboard.filter.IssueKey;

/**
 * What answers show of an issue.
 *
 * @param comment its title, or null
 * @param reportUrl where it is discussed, or null
 * @param ingested time of last ingestion, which orders issues newest first; may be null
 */
public record StoredIssue(IssueKey key, String comment, String reportUrl, Instant ingested) {}
