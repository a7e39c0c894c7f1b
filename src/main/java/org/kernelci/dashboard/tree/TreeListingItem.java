package org.kernelci.dashboard.tree;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One tree of {@code tree/} at its newest checkout (api-tree 4.1).
 *
 * @param id the checkout's id
 */
@Schema(description = "One tree at its newest checkout")
public record TreeListingItem(
        @Schema(required = true, example = "maestro:82ed6159122429f684bc5f2f")
        String id,

        @Schema(required = true) Count buildStatus,
        @Schema(required = true) Count bootStatus,
        @Schema(required = true) Count testStatus,

        @Schema(required = true, nullable = true, example = "mainline")
        String treeName,

        @Schema(required = true, nullable = true, example = "[\"v6.18-rc6\"]")
        List<String> gitCommitTags,

        @Schema(required = true, example = "maestro") String origin,

        @Schema(
                required = true,
                nullable = true,
                example = "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git")
        String gitRepositoryUrl,

        @Schema(required = true, nullable = true, example = "master")
        String gitRepositoryBranch,

        @Schema(required = true, nullable = true) String gitCommitHash,

        @Schema(required = true, nullable = true, example = "v6.18-rc6-12-g6fa9041b7177")
        String gitCommitName,

        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00.100000Z")
        Instant startTime) {

    /** Counters of one kind of result; inconclusive is what neither passed nor failed. */
    @Schema(name = "ListingCount")
    public record Count(
            @JsonProperty("PASS") @Schema(required = true) int pass,
            @JsonProperty("FAIL") @Schema(required = true) int fail,

            @JsonProperty("INCONCLUSIVE") @Schema(required = true)
            int inconclusive) {}
}
