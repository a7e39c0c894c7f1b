package org.kernelci.dashboard.hardware;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counters of the listing; inconclusive is what neither passed nor failed (api-hardware 2). */
@Schema(name = "HardwareListingCount")
public record ListingCount(
        @JsonProperty("PASS") @Schema(required = true) long pass,
        @JsonProperty("FAIL") @Schema(required = true) long fail,

        @JsonProperty("INCONCLUSIVE") @Schema(required = true)
        long inconclusive) {}
