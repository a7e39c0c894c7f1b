package org.kernelci.dashboard.hardware;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.summary.BuildSummary;
import org.kernelci.dashboard.summary.FilterOptions;
import org.kernelci.dashboard.summary.TestSummary;

/** The summary of a hardware, also the head of its full page (api-hardware 9 and 10). */
@Schema(description = "What a hardware's builds, boots and tests count up to")
public record HardwareOverview(Sections summary, FilterOptions filters, TestedTrees common) {

    /** The counts of the page's three tabs. */
    @Schema(name = "HardwareSections")
    public record Sections(BuildSummary builds, TestSummary boots, TestSummary tests) {}

    /** @param compatibles without the name that was asked for */
    @Schema(name = "HardwareTestedTrees")
    public record TestedTrees(List<HardwareTree> trees, Collection<String> compatibles) {}
}
