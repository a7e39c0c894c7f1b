package org.kernelci.dashboard.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often an origin met a version of an issue on builds (api-core 13). */
@Schema(description = "How often an origin met a version of an issue on builds")
public record IssueActivity(
        @Schema(required = true, example = "maestro:0ba429ce1885fe190184")
        String id,

        @Schema(required = true, example = "1") int version,
        @Schema(required = true, nullable = true) String comment,
        @Schema(required = true, example = "7") int totalIncidents) {}
