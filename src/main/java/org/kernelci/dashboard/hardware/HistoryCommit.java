package org.kernelci.dashboard.hardware;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commit of a tree by its earliest checkout (api-hardware 11). */
@Schema(name = "HardwareHistoryCommit")
public record HistoryCommit(
        @Schema(nullable = true) String gitCommitHash,
        @Schema(nullable = true) String treeName,
        @Schema(nullable = true) String gitRepositoryBranch,
        @Schema(nullable = true) String gitRepositoryUrl,
        @Schema(nullable = true) List<String> gitCommitTags,
        @Schema(nullable = true) String gitCommitName,
        @Schema(nullable = true) Instant startTime) {

    /** How the answer names the commit's tree; the parts are not escaped. */
    String tree() {
        return treeName + "-" + gitRepositoryUrl + "-" + gitRepositoryBranch;
    }
}
