package org.kernelci.dashboard.tree;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A boot or other test that ended differently in two revisions, or failed in both (api-tree 4.11). Statuses as in
 * {@link BuildChange}.
 */
public record TestChange(
        @Schema(required = true) String path,
        @Schema(required = true) String configName,
        @Schema(required = true) String architecture,
        @Schema(required = true) String platform,
        @Schema(required = true, nullable = true) String statusA,
        @Schema(required = true, nullable = true) String statusB) {}
