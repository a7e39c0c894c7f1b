package org.kernelci.dashboard.test;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last runs of a test, newest first (api-core 2).
 *
 * @param regressionType what the runs tell
 */
@Schema(description = "The last runs of a test, newest first, and what they tell")
public record StatusHistory(
        @Schema(required = true) List<HistoryItem> statusHistory,

        @Schema(required = true, implementation = String.class, example = "fixed")
        Regression regressionType) {}
