package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One commit of a branch (api-tree 4.9). */
@Schema(description = "One commit of a branch")
public record Commit(
        @Schema(required = true, nullable = true) String gitCommitHash,
        @Schema(required = true, nullable = true) Instant lastCheckout,
        @Schema(required = true, nullable = true) String gitCommitName,
        @Schema(required = true) List<String> gitCommitTags) {}
