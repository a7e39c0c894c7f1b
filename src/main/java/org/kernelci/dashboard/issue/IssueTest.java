package org.kernelci.dashboard.issue;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * One test that an incident of an issue names (api-core 9). Members of a test, build or checkout that has not arrived
 * are null.
 *
 * @param status {@code NULL} when none was reported; otherwise as stored
 * @param duration seconds
 * @param lab the runtime that {@code misc} names, as text
 */
@Schema(description = "A test that an incident of an issue names")
public record IssueTest(
        @Schema(required = true, example = "maestro:6740a1c2923416c0c98b2a31")
        String id,

        @Schema(required = true, example = "FAIL") String status,

        @Schema(required = true, nullable = true, example = "5.0")
        Double duration,

        @Schema(required = true, nullable = true, example = "boot.nfs")
        String path,

        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(required = true, nullable = true, example = "[\"raspberrypi,4-model-b\"]")
        List<String> environmentCompatible,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb environmentMisc,

        @Schema(required = true, nullable = true, example = "mainline")
        String treeName,

        @Schema(required = true, nullable = true, example = "master")
        String gitRepositoryBranch,

        @Schema(required = true, nullable = true, example = "lava-collabora")
        String lab) {}
