package org.kernelci.dashboard.tree;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * A build as tree pages list it (api-tree 3.5).
 *
 * @param duration seconds
 */
@Schema(description = "A build of a revision")
public record BuildItem(
        @Schema(example = "maestro:6740a1b5923416c0c98b29fd")
        String id,

        @Schema(example = "maestro") String origin,
        @Schema(example = "arm64") String architecture,
        @Schema(example = "defconfig") String configName,

        @Schema(nullable = true, implementation = Object.class)
        Jsonb misc,

        @Schema(nullable = true) String configUrl,
        @Schema(example = "gcc-12") String compiler,
        @Schema(nullable = true) String logUrl,
        @Schema(example = "PASS") String status,
        @Schema(nullable = true, example = "5.0") Double duration,

        @Schema(nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(nullable = true) String gitRepositoryUrl,
        @Schema(nullable = true, example = "master") String gitRepositoryBranch) {

    static BuildItem of(BuildRow build) {
        return new BuildItem(
                build.id(),
                build.origin(),
                build.architecture(),
                build.config(),
                build.misc(),
                build.configUrl(),
                build.compiler(),
                build.logUrl(),
                build.status(),
                build.duration(),
                build.startTime(),
                build.checkout().url(),
                build.checkout().branch());
    }
}
