package org.kernelci.dashboard.test;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * One test with its build and checkout (api-core 1). Members of an unknown build or checkout are null.
 *
 * @param fieldTimestamp when the test was last received
 * @param status {@code NULL} when none was reported; otherwise as stored
 * @param origin the checkout's origin
 * @param testOrigin the test's own origin
 */
@Schema(description = "One test with its build and checkout; members of an unknown build or checkout are null")
public record TestDetails(
        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00.100000Z")
        Instant fieldTimestamp,

        @Schema(required = true, example = "maestro:6740a1c2923416c0c98b2a31")
        String id,

        @Schema(required = true, example = "maestro:6740a1b5923416c0c98b29fd")
        String buildId,

        @Schema(required = true, example = "PASS") String status,

        @Schema(required = true, nullable = true, example = "boot.nfs")
        String path,

        @Schema(required = true, nullable = true) String logExcerpt,
        @Schema(required = true, nullable = true) String logUrl,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb misc,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb environmentMisc,

        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(required = true, nullable = true, example = "[\"raspberrypi,4-model-b\"]")
        List<String> environmentCompatible,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb outputFiles,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb inputFiles,

        @Schema(required = true, nullable = true, example = "gcc-12")
        String compiler,

        @Schema(required = true, nullable = true, example = "arm64")
        String architecture,

        @Schema(required = true, nullable = true, example = "defconfig")
        String configName,

        @Schema(required = true, nullable = true) String gitCommitHash,

        @Schema(required = true, nullable = true, example = "master")
        String gitRepositoryBranch,

        @Schema(required = true, nullable = true) String gitRepositoryUrl,

        @Schema(required = true, nullable = true, example = "[\"v6.18-rc6\"]")
        List<String> gitCommitTags,

        @Schema(required = true, nullable = true, example = "mainline")
        String treeName,

        @Schema(required = true, nullable = true, example = "maestro")
        String origin,

        @Schema(required = true, example = "maestro") String testOrigin) {}
