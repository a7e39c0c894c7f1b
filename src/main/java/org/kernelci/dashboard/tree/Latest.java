package org.kernelci.dashboard.tree;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The newest commit of a branch and where its details are (api-tree 4.2).
 *
 * @param apiUrl path of the full page by tree and branch
 * @param oldApiUrl path of the full page by hash
 */
@Schema(description = "The newest commit of a branch and where its details are")
public record Latest(
        @Schema(required = true, nullable = true) String gitRepositoryUrl,
        @Schema(required = true, nullable = true) String gitCommitHash,
        @Schema(required = true, nullable = true) String gitCommitName,
        @Schema(required = true) String origin,
        @Schema(required = true) String apiUrl,
        @Schema(required = true) String oldApiUrl,
        @Schema(required = true) String treeName,
        @Schema(required = true) String gitRepositoryBranch)
        implements LatestAnswer {}
