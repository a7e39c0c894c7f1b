package org.kernelci.dashboard.origin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer of {@code origins/} (api-core 12).
 *
 * @param checkoutOrigins origins of the checkouts in the window, by code point
 * @param testOrigins origins that are known to send tests
 */
public record Origins(
        @Schema(required = true, example = "[\"broonie\",\"maestro\"]")
        List<String> checkoutOrigins,

        @Schema(required = true, example = "[\"maestro\",\"redhat\"]")
        List<String> testOrigins) {}
