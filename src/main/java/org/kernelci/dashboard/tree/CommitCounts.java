package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.summary.StatusCount;

/**
 * One commit of a history: how its builds, boots and other tests ended (api-tree 4.7).
 *
 * @param boots counts by lower-case status
 * @param tests counts by lower-case status
 */
@Schema(description = "One commit of a history: how its builds, boots and other tests ended")
public record CommitCounts(
        @Schema(required = true) String gitCommitHash,
        @Schema(required = true, nullable = true) String gitCommitName,
        @Schema(required = true, nullable = true) Collection<String> gitCommitTags,
        @Schema(required = true) Instant earliestStartTime,
        @Schema(required = true) StatusCount builds,
        @Schema(required = true) Map<String, Integer> boots,
        @Schema(required = true) Map<String, Integer> tests) {}
