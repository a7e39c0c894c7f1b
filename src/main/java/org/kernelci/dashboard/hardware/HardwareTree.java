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
        String treeName,
        String gitRepositoryBranch,
        String gitRepositoryUrl,
        String headGitCommitName,
        String headGitCommitHash,
        List<String> headGitCommitTag,
        Status selectedCommitStatus,
        @JsonProperty("is_selected") Boolean selected) {

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
