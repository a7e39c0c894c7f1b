package org.kernelci.dashboard.issue;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of an issue in the listing (api-core 6.7).
 *
 * @param fieldTimestamp when it was last received
 */
@Schema(description = "One version of an issue")
public record ListedIssue(
        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00.100000Z")
        Instant fieldTimestamp,

        @Schema(required = true, example = "maestro:0ba429ce1885fe190184")
        String id,

        @Schema(required = true, nullable = true) String comment,
        @Schema(required = true, example = "maestro") String origin,
        @Schema(required = true, example = "1") int version,

        @Schema(required = true, nullable = true, example = "true")
        Boolean culpritCode,

        @Schema(required = true, nullable = true, example = "false")
        Boolean culpritTool,

        @Schema(required = true, nullable = true, example = "false")
        Boolean culpritHarness,

        @Schema(required = true, nullable = true) List<String> categories) {}
