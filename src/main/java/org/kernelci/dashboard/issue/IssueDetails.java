package org.kernelci.dashboard.issue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * One version of an issue (api-core 8).
 *
 * @param fieldTimestamp when it was last received
 * @param extra where it was seen, under its own id; empty without incidents
 */
@Schema(description = "One version of an issue")
public record IssueDetails(
        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00.100000Z")
        Instant fieldTimestamp,

        @Schema(required = true, example = "maestro:0ba429ce1885fe190184")
        String id,

        @Schema(required = true, example = "1") int version,
        @Schema(required = true, example = "maestro") String origin,
        @Schema(required = true, nullable = true) String reportUrl,
        @Schema(required = true, nullable = true) String reportSubject,

        @Schema(required = true, nullable = true, example = "true")
        Boolean culpritCode,

        @Schema(required = true, nullable = true, example = "false")
        Boolean culpritTool,

        @Schema(required = true, nullable = true, example = "false")
        Boolean culpritHarness,

        @Schema(required = true, nullable = true) String comment,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb misc,

        @Schema(required = true, nullable = true) List<String> categories,
        @Schema(required = true) Map<String, IssueExtra> extra) {

    static IssueDetails of(IssueRow row, Map<String, IssueExtra> extra) {
        return new IssueDetails(
                row.fieldTimestamp(),
                row.id(),
                row.version(),
                row.origin(),
                row.reportUrl(),
                row.reportSubject(),
                row.culpritCode(),
                row.culpritTool(),
                row.culpritHarness(),
                row.comment(),
                row.misc(),
                row.categories(),
                extra);
    }
}
