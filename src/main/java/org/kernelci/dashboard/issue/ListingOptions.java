package org.kernelci.dashboard.issue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the issues of a window can be filtered by, each list by code point (api-core 6.4). */
@Schema(description = "What the issues of the window can be filtered by")
public record ListingOptions(
        @Schema(required = true, example = "[\"maestro\"]") List<String> origins,

        @Schema(required = true, example = "[\"code\",\"tool\"]")
        List<String> culprits,

        @Schema(required = true) List<String> categories) {

    // the bytes of UTF-8 sort by code point, the letters of Java don't
    private static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    static ListingOptions of(List<WindowIssue> issues) {
        return new ListingOptions(
                distinct(issues, issue -> Set.of(issue.origin())),
                distinct(issues, WindowIssue::culprits),
                distinct(issues, WindowIssue::namedCategories));
    }

    private static List<String> distinct(List<WindowIssue> issues, Function<WindowIssue, Set<String>> values) {
        return issues.stream()
                .flatMap(issue -> values.apply(issue).stream())
                .filter(value -> value != null)
                .distinct()
                .sorted(BY_CODE_POINT)
                .toList();
    }
}
