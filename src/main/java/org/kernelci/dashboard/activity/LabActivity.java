package org.kernelci.dashboard.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lab ran (api-core 13).
 *
 * @param builds that it tested
 * @param tests that are no boots
 */
@Schema(description = "What a lab ran")
public record LabActivity(
        @Schema(required = true, example = "12") int builds,
        @Schema(required = true, example = "34") int boots,
        @Schema(required = true, example = "56") int tests) {}
