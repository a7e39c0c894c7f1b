package org.kernelci.dashboard.issue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a version of an issue was seen (api-core 0.3).
 *
 * @param trees by name; two repositories of one tree are two entries
 * @param tags of {@code linux-next}, {@code mainline} and {@code stable}, in this order
 */
@Schema(description = "Where a version of an issue was seen")
public record VersionInfo(
        @Schema(required = true, example = "maestro:0ba429ce1885fe190184")
        String id,

        @Schema(required = true, example = "1") int version,
        @Schema(required = true) List<IssueTree> trees,

        @Schema(required = true, example = "[\"linux-next\",\"mainline\"]")
        List<String> tags) {

    /** @param found the rows of one version */
    static VersionInfo of(List<VersionTree> found) {
        return new VersionInfo(
                found.get(0).id(),
                found.get(0).version(),
                found.stream().flatMap(tree -> tree.shown().stream()).toList(),
                found.stream()
                        .flatMap(tree -> tree.tag().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
