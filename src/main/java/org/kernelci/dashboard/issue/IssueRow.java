package org.kernelci.dashboard.issue;

import java.time.Instant;
import java.util.List;
import org.kernelci.dashboard.persistence.Jsonb;

/** One stored version of an issue, without what its incidents tell. */
record IssueRow(
        Instant fieldTimestamp,
        String id,
        int version,
        String origin,
        String reportUrl,
        String reportSubject,
        Boolean culpritCode,
        Boolean culpritTool,
        Boolean culpritHarness,
        String comment,
        Jsonb misc,
        List<String> categories) {}
