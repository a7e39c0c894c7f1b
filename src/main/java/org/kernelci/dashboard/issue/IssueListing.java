package org.kernelci.dashboard.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The issues of a window (api-core 6.7).
 *
 * @param extras the first incident of each issue that was seen in a tree, by id
 * @param filters of the whole window, whatever it is narrowed to
 */
@Schema(description = "The issues of a window, where each was seen first, and what they can be filtered by")
public record IssueListing(
        @Schema(required = true) List<ListedIssue> issues,
        @Schema(required = true) Map<String, IssueIncident> extras,
        @Schema(required = true) ListingOptions filters) {

    /**
     * Leaves out the issues whose incidents lead to no tree; issues without incidents stay (api-core 6.6). An issue
     * that has one version with a tree and one without is not listed, yet keeps its first incident.
     *
     * @param first the first incident of each issue that has any
     * @param inTrees the versions that were seen in a tree
     */
    static IssueListing of(
            List<WindowIssue> issues, List<EndIncident> first, Set<IssueVersion> inTrees, ListingOptions filters) {
        Map<String, IssueIncident> seen = new LinkedHashMap<>();
        first.forEach(end -> seen.put(end.issueId(), end.incident()));
        Predicate<WindowIssue> isInTree = issue -> inTrees.contains(issue.key());
        Set<String> treeless = issues.stream()
                .filter(issue -> seen.containsKey(issue.id()))
                .filter(isInTree.negate())
                .map(WindowIssue::id)
                .collect(Collectors.toSet());
        Map<String, IssueIncident> extras = new LinkedHashMap<>();
        issues.stream()
                .filter(issue -> seen.containsKey(issue.id()))
                .filter(isInTree)
                .forEach(issue -> extras.put(issue.id(), seen.get(issue.id())));
        List<ListedIssue> listed = issues.stream()
                .filter(issue -> !treeless.contains(issue.id()))
                .map(WindowIssue::listed)
                .toList();
        return new IssueListing(listed, extras, filters);
    }
}
