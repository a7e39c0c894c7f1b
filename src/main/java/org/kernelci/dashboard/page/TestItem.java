package org.kernelci.dashboard.page;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test of a list as {@link ItemList} writes it, for the API's document (api-tree 3.5). */
@Schema(description = "A boot or another test of a revision")
public record TestItem(
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
        @Schema(nullable = true) String logUrl,
        Environment environmentMisc,

        @Schema(nullable = true, example = "lab-collabora") String lab,
        @Schema(example = "maestro") String origin) {

    /** With {@code full_environment_misc} also whatever else was reported. */
    @Schema(
            name = "TestEnvironment",
            additionalProperties = Schema.True.class,
            description = "The platform; with `full_environment_misc` whatever else was reported too")
    public record Environment(
            @Schema(nullable = true, example = "bcm2711-rpi-4-b")
            String platform) {}

    /** A page of boots. */
    @Schema(name = "BootPage")
    public record Boots(List<TestItem> boots) {}

    /** A page of other tests. */
    @Schema(name = "TestPage")
    public record Tests(List<TestItem> tests) {}
}
