package org.kernelci.dashboard.build;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * One test in the list of a build's tests (api-core 5).
 *
 * @param status {@code NULL} when none was reported; otherwise as stored
 * @param duration seconds
 * @param lab the runtime that {@code misc} names, as text
 */
@Schema(description = "One test of a build")
public record BuildTest(
        @Schema(required = true, example = "maestro:6740a1c2923416c0c98b2a31")
        String id,

        @Schema(required = true, example = "PASS") String status,

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

        @Schema(required = true, nullable = true, example = "lava-collabora")
        String lab) {}
