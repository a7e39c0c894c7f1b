package org.kernelci.dashboard.hardware;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.summary.StatusCount;

/** The answers of the listings (api-hardware 5.1 and 5.3). */
public final class HardwareListing {

    private HardwareListing() {}

    /** What was tested in a window. */
    @Schema(name = "HardwareListing")
    public record Page(@Schema(required = true) List<Item> hardware) {}

    /** @param hardware distinct compatibles; null if none were reported */
    @Schema(name = "HardwareListingItem")
    public record Item(
            @Schema(required = true, nullable = true, example = "[\"amlogic,g12b\"]")
            Collection<String> hardware,

            @Schema(required = true, example = "meson-g12b-a311d-libretech-cc")
            String platform,

            @Schema(required = true) ListingCount testStatusSummary,
            @Schema(required = true) ListingCount bootStatusSummary,
            @Schema(required = true) ListingCount buildStatusSummary) {}

    /** What tested one revision. */
    @Schema(name = "HardwareOfRevision")
    public record RevisionPage(@Schema(required = true) List<RevisionItem> hardware) {}

    /** @param hardware distinct compatibles; null if none were reported */
    @Schema(name = "HardwareOfRevisionItem")
    public record RevisionItem(
            @Schema(required = true, nullable = true) Collection<String> hardware,
            @Schema(required = true) String platform,
            @Schema(required = true) StatusCount testStatusSummary,
            @Schema(required = true) StatusCount bootStatusSummary,
            @Schema(required = true) StatusCount buildStatusSummary) {}
}
