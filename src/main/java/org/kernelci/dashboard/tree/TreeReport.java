package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.summary.StatusCount;

/**
 * The state of a branch and what changed lately (api-tree 4.12).
 *
 * @param bootStatusSummary counts by name, as in {@code pass_count}
 * @param testStatusSummary counts by name, as in {@code pass_count}
 * @param possibleRegressions runs by platform, config, {@code <architecture>/<compiler>} and path
 * @param fixedRegressions runs in the same order of keys
 * @param unstableTests runs in the same order of keys
 */
@Schema(description = "The state of a branch and what changed lately")
public record TreeReport(
        @Schema(required = true) String dashboardUrl,
        @Schema(required = true) String gitUrl,
        @Schema(required = true) String gitBranch,
        @Schema(required = true) String commitHash,
        @Schema(required = true) String origin,
        @Schema(required = true) Instant checkoutStartTime,
        @Schema(required = true) StatusCount buildStatusSummary,
        @Schema(required = true) Map<String, Integer> bootStatusSummary,
        @Schema(required = true) Map<String, Integer> testStatusSummary,
        @Schema(required = true) Map<String, Map<String, Map<String, Map<String, List<Run>>>>> possibleRegressions,
        @Schema(required = true) Map<String, Map<String, Map<String, Map<String, List<Run>>>>> fixedRegressions,
        @Schema(required = true) Map<String, Map<String, Map<String, Map<String, List<Run>>>>> unstableTests,
        @Schema(required = true) Issues issues) {

    /** One run of a test; runs are listed newest first. */
    @Schema(name = "TreeReportRun")
    public record Run(String id, @Schema(nullable = true) Instant startTime, String status) {}

    /** Issues that explain failed builds. */
    @Schema(name = "TreeReportIssues")
    public record Issues(List<BuildIssue> builds) {}

    /**
     * An issue of a failed build.
     *
     * @param version as the incident names it
     * @param firstSeen ingestion of the issue's first incident, null if unknown
     * @param isNewIssue whether that incident belongs to the reported checkout
     */
    @Schema(name = "TreeReportBuildIssue")
    public record BuildIssue(
            String issueId,
            String buildId,
            int version,
            @Schema(nullable = true) String comment,
            @Schema(nullable = true) String reportUrl,
            boolean culpritCode,
            boolean culpritTool,
            boolean culpritHarness,
            @Schema(nullable = true) Instant firstSeen,
            boolean isNewIssue) {}
}
