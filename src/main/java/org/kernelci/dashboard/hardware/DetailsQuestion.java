package org.kernelci.dashboard.hardware;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.web.ApiDocumentRules;

/**
 * The body of a details request, for the API's document; {@link DetailsBody} reads it.
 *
 * @param startTimestampInSeconds Unix time, a number or its text
 * @param selectedCommits hashes, or {@code head}, by the index of their tree
 */
@Schema(
        description = "What to show of a hardware",
        extensions = @Extension(name = ApiDocumentRules.CAMEL_CASE, value = "true"))
public record DetailsQuestion(
        @Schema(required = true, example = "1763900000") long startTimestampInSeconds,
        @Schema(required = true, example = "1764500000") long endTimestampInSeconds,

        @Schema(required = true, example = "{\"0\": \"head\"}")
        Map<String, String> selectedCommits,

        @Schema(defaultValue = "maestro") String origin,

        @Schema(
                description = "Filters as in the query strings of trees, their values in arrays",
                example = "{\"filter_boot.status\": [\"FAIL\"]}")
        Map<String, List<String>> filter) {}
