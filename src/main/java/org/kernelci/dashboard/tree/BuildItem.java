package org.kernelci.dashboard.tree;

import java.time.Instant;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * A build as tree pages list it (api-tree 3.5).
 *
 * @param duration seconds
 */
public record BuildItem(
        String id,
        String origin,
        String architecture,
        String configName,
        Jsonb misc,
        String configUrl,
        String compiler,
        String logUrl,
        String status,
        Double duration,
        Instant startTime,
        String gitRepositoryUrl,
        String gitRepositoryBranch) {

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
