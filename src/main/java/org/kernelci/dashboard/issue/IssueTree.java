package org.kernelci.dashboard.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tree in which a version of an issue was seen (api-core 0.3). */
public record IssueTree(
        @Schema(required = true, example = "mainline") String treeName,
        @Schema(required = true, example = "master") String gitRepositoryBranch) {}
