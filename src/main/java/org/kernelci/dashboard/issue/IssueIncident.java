package org.kernelci.dashboard.issue;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The first or the last incident of an issue with the checkout that it leads to (api-core 0.3). Members of an unknown
 * checkout are null.
 *
 * @param firstSeen when the incident was received, also of the last one
 */
@Schema(description = "An incident of an issue with the checkout that it leads to")
public record IssueIncident(
        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00Z")
        Instant firstSeen,

        @Schema(required = true, nullable = true) String gitCommitHash,
        @Schema(required = true, nullable = true) String gitRepositoryUrl,

        @Schema(required = true, nullable = true, example = "master")
        String gitRepositoryBranch,

        @Schema(required = true, nullable = true, example = "v6.18-rc6")
        String gitCommitName,

        @Schema(required = true, nullable = true, example = "mainline")
        String treeName,

        @Schema(required = true, nullable = true, example = "1")
        Integer issueVersion,

        @Schema(required = true, nullable = true, example = "maestro:673fea5cf84dacab5f2a9a2f")
        String checkoutId) {}
