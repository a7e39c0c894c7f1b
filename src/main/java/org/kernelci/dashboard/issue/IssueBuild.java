package org.kernelci.dashboard.issue;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * One build that an incident of an issue names (api-core 9). Members of an unknown checkout are null.
 *
 * @param status {@code NULL} when none was reported; otherwise as stored
 * @param duration seconds
 * @param misc an object that has a {@code platform}, {@code Unknown} when the build names none; null for what is no
 *     object
 */
@Schema(description = "A build that an incident of an issue names")
public record IssueBuild(
        @Schema(required = true, example = "maestro:6740a1b5923416c0c98b29fd")
        String id,

        @Schema(required = true, nullable = true, example = "arm64")
        String architecture,

        @Schema(required = true, nullable = true, example = "defconfig")
        String configName,

        @Schema(required = true, example = "FAIL") String status,

        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(required = true, nullable = true, example = "5.0")
        Double duration,

        @Schema(required = true, nullable = true, example = "gcc-12")
        String compiler,

        @Schema(required = true, nullable = true) String logUrl,

        @Schema(required = true, nullable = true, example = "mainline")
        String treeName,

        @Schema(required = true, nullable = true, example = "master")
        String gitRepositoryBranch,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb misc) {}
