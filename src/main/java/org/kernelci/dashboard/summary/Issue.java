package org.kernelci.dashboard.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of an issue table (api-tree 3.5).
 *
 * @param incidentsInfo statuses of the builds or tests that it counts for
 */
@Schema(description = "An issue and the statuses of what it counts for")
public record Issue(
        @Schema(example = "maestro:0ba429ce1885fe190184") String id,
        @Schema(example = "1") int version,
        @Schema(nullable = true) String comment,
        @Schema(nullable = true) String reportUrl,
        StatusCount incidentsInfo) {}
