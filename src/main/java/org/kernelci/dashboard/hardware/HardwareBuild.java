package org.kernelci.dashboard.hardware;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * A build as hardware pages list it (api-hardware 8.1).
 *
 * @param duration seconds, or null
 * @param issueId one of the issues that incidents name, else the placeholder of a failed build, else null
 * @param issueVersion null without a stored issue
 */
@Schema(description = "A build that was tested on the hardware")
public record HardwareBuild(
        @Schema(example = "maestro:6740a1b5923416c0c98b29fd")
        String id,

        @Schema(example = "maestro") String origin,
        @Schema(example = "arm64") String architecture,
        @Schema(example = "defconfig") String configName,

        @Schema(nullable = true, implementation = Object.class)
        Jsonb misc,

        @Schema(nullable = true) String configUrl,
        @Schema(example = "gcc-12") String compiler,
        @Schema(example = "PASS") String status,
        @Schema(nullable = true, example = "5.0") Double duration,
        @Schema(nullable = true) String logUrl,

        @Schema(nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(nullable = true) String gitRepositoryUrl,
        @Schema(nullable = true, example = "master") String gitRepositoryBranch,
        @Schema(nullable = true, example = "mainline") String treeName,
        @Schema(nullable = true) String issueId,
        @Schema(nullable = true) Integer issueVersion) {

    static HardwareBuild of(TestedBuild build, IssueKey issue) {
        BuildRow row = build.row();
        return new HardwareBuild(
                row.id(),
                row.origin(),
                row.architecture(),
                row.config(),
                row.misc(),
                row.configUrl(),
                row.compiler(),
                row.status(),
                row.duration(),
                row.logUrl(),
                row.startTime(),
                build.checkout().url(),
                build.checkout().branch(),
                build.checkout().treeName(),
                issue == null ? null : issue.id(),
                issue == null ? null : issue.version());
    }
}
