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
        String id,
        String origin,
        String architecture,
        String configName,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        Jsonb misc,

        String configUrl,
        String compiler,
        String status,
        Double duration,
        String logUrl,
        Instant startTime,
        String gitRepositoryUrl,
        String gitRepositoryBranch,
        String treeName,
        String issueId,
        Integer issueVersion) {

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
