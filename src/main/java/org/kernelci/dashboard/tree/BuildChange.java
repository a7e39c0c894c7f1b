package org.kernelci.dashboard.tree;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A build that ended differently in two revisions, or failed in both (api-tree 4.11). Statuses are {@code PASS},
 * {@code FAIL}, {@code INCONCLUSIVE}, or null on a side that lacks it.
 */
public record BuildChange(
        @Schema(required = true) String configName,
        @Schema(required = true) String architecture,
        @Schema(required = true) String compiler,
        @Schema(required = true, nullable = true) String statusA,
        @Schema(required = true, nullable = true) String statusB) {}
