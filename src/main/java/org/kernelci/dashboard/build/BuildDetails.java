package org.kernelci.dashboard.build;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * One build with its checkout (api-core 4). Members of an unknown checkout are null.
 *
 * @param origin the checkout's origin
 * @param misc an object; null for anything else that is stored there, see {@link BuildMisc}
 * @param status {@code NULL} when none was reported; otherwise as stored
 * @param duration seconds
 * @param buildOrigin the build's own origin
 */
@Schema(description = "One build with its checkout; members of an unknown checkout are null")
public record BuildDetails(
        @Schema(required = true, example = "maestro:6740a1b5923416c0c98b29fd")
        String id,

        @Schema(required = true, nullable = true, example = "maestro")
        String origin,

        @Schema(required = true, nullable = true, example = "arm64")
        String architecture,

        @Schema(required = true, nullable = true, example = "defconfig")
        String configName,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb misc,

        @Schema(required = true, nullable = true) String configUrl,

        @Schema(required = true, nullable = true, example = "gcc-12")
        String compiler,

        @Schema(required = true, example = "PASS") String status,

        @Schema(required = true, nullable = true, example = "5.0")
        Double duration,

        @Schema(required = true, nullable = true) String logUrl,

        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(required = true, nullable = true) String gitRepositoryUrl,

        @Schema(required = true, nullable = true, example = "master")
        String gitRepositoryBranch,

        @Schema(required = true, example = "maestro:673fea5cf84dacab5f2a9a2f")
        String checkoutId,

        @Schema(required = true, nullable = true) String command,
        @Schema(required = true, nullable = true) String comment,

        @Schema(required = true, nullable = true, example = "mainline")
        String treeName,

        @Schema(required = true, nullable = true) String gitCommitHash,

        @Schema(required = true, nullable = true, example = "v6.18-rc6")
        String gitCommitName,

        @Schema(required = true, nullable = true, example = "[\"v6.18-rc6\"]")
        List<String> gitCommitTags,

        @Schema(required = true, nullable = true) String logExcerpt,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb inputFiles,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Jsonb outputFiles,

        @Schema(required = true, example = "maestro") String buildOrigin) {

    public BuildDetails {
        misc = BuildMisc.delivered(misc);
    }
}
