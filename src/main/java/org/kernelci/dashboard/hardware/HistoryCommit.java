package org.kernelci.dashboard.hardware;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commit of a tree by its earliest checkout (api-hardware 11). */
@Schema(name = "HardwareHistoryCommit")
public record HistoryCommit(
        String gitCommitHash,
        String treeName,
        String gitRepositoryBranch,
        String gitRepositoryUrl,
        List<String> gitCommitTags,
        String gitCommitName,
        Instant startTime) {

    /** How the answer names the commit's tree; the parts are not escaped. */
    String tree() {
        return treeName + "-" + gitRepositoryUrl + "-" + gitRepositoryBranch;
    }
}
