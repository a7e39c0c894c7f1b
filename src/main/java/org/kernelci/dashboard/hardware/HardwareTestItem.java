package org.kernelci.dashboard.hardware;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.page.TestItem;
import org.kernelci.dashboard.summary.FilterOptions;

/** A test of a hardware page, for the API's document (api-hardware 2). */
@Schema(description = "A boot or another test on a hardware")
public record HardwareTestItem(
        @Schema(example = "maestro:6740a1c2923416c0c98b2a31")
        String id,

        @Schema(example = "PASS") String status,

        @Schema(nullable = true, example = "12.5", description = "Seconds")
        Double duration,

        @Schema(nullable = true, example = "boot.nfs") String path,

        @Schema(nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(nullable = true, example = "[\"raspberrypi,4-model-b\"]")
        List<String> environmentCompatible,

        @Schema(example = "defconfig") String config,
        @Schema(example = "arm64") String architecture,
        @Schema(example = "gcc-12") String compiler,
        @Schema(nullable = true, example = "mainline") String treeName,
        @Schema(nullable = true, example = "master") String gitRepositoryBranch,
        @Schema(nullable = true) String logUrl,
        TestItem.Environment environmentMisc,

        @Schema(nullable = true, example = "lab-collabora") String lab,
        @Schema(example = "maestro") String origin) {

    /** A page of boots. */
    @Schema(name = "HardwareBootPage")
    record Boots(List<HardwareTestItem> boots) {}

    /** A page of other tests. */
    @Schema(name = "HardwareTestPage")
    record Tests(List<HardwareTestItem> tests) {}

    /** The full page. */
    @Schema(name = "HardwareFullPage", description = "The overview of a hardware, its builds, boots and tests")
    record Full(
            HardwareOverview.Sections summary,
            FilterOptions filters,
            HardwareOverview.TestedTrees common,
            List<HardwareBuild> builds,
            List<HardwareTestItem> boots,
            List<HardwareTestItem> tests) {}
}
