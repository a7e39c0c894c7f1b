package org.kernelci.dashboard.hardware;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tree of a details page at its head (api-hardware 2).
 *
 * @param index by which requests select the tree's commit
 * @param selectedCommitStatus null for a tree without rows
 * @param selected always null, kept for clients that expect the member
 */
@Schema(description = "A tree at its head, and how its displayed commit ended")
public record HardwareTree(
        String index,
        String origin,
        @Schema(nullable = true) String treeName,
        @Schema(nullable = true) String gitRepositoryBranch,
        @Schema(nullable = true) String gitRepositoryUrl,
        @Schema(nullable = true) String headGitCommitName,
        @Schema(nullable = true) String headGitCommitHash,
        @Schema(nullable = true) List<String> headGitCommitTag,
        @Schema(nullable = true) Status selectedCommitStatus,

        @JsonProperty("is_selected") @Schema(name = "is_selected", nullable = true, description = "Always null")
        Boolean selected) {

    /** How often each status occurs. */
    @Schema(name = "HardwareTreeStatus")
    public record Status(Map<String, Integer> builds, Map<String, Integer> boots, Map<String, Integer> tests) {}

    static HardwareTree of(int index, TestedCheckout head, Status status) {
        return new HardwareTree(
                Integer.toString(index),
                head.origin(),
                head.treeName(),
                head.branch(),
                head.url(),
                head.commitName(),
                head.hash(),
                head.tags(),
                status,
                null);
    }
}
