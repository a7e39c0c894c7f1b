package org.kernelci.dashboard.hardware;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a details request, for the API's document; {@link DetailsBody} reads it.
 *
 * @param startTimestampInSeconds Unix time, a number or its text
 * @param selectedCommits hashes, or {@code head}, by the index of their tree
 */
@Schema(description = "What to show of a hardware")
public record DetailsQuestion(
        @Schema(required = true, example = "1763900000") long startTimestampInSeconds,
        @Schema(required = true, example = "1764500000") long endTimestampInSeconds,
        @Schema(required = true) Map<String, String> selectedCommits,
        @Schema(defaultValue = "maestro") String origin,
        Map<String, List<String>> filter) {}
