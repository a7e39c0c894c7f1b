package org.kernelci.dashboard.tree;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.summary.BuildSummary;
import org.kernelci.dashboard.summary.FilterOptions;
import org.kernelci.dashboard.summary.TestSummary;

/** The summary page of a revision (api-tree 4.4), also the head of its full page. */
@Schema(name = "RevisionOverview", description = "What a revision's builds, boots and tests count up to")
public record Overview(Revision common, Sections summary, FilterOptions filters) {

    /**
     * @param hardware distinct names, unordered
     * @param treeUrl empty if no checkout has one
     * @param gitCommitTags null if none were reported
     */
    public record Revision(
            Collection<String> hardware,
            String treeUrl,
            @Schema(nullable = true) List<String> gitCommitTags) {}

    /** The counts of the page's three tabs. */
    public record Sections(BuildSummary builds, TestSummary boots, TestSummary tests) {}
}
