package org.kernelci.dashboard.tree;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A branch, or a commit of it, that is not there, with what was asked (api-tree 4.2). */
@Schema(description = "A branch, or a commit of it, that is not there, with what was asked")
public record NoTree(
        @Schema(required = true) String error,
        @Schema(required = true) Asked params) implements LatestAnswer {

    /** @param commitHash null if the request named no commit */
    @Schema(name = "NoTreeParameters")
    public record Asked(
            @Schema(required = true) String treeName,
            @Schema(required = true) String gitBranch,
            @Schema(required = true) String origin,
            @Schema(required = true, nullable = true) String commitHash) {}
}
