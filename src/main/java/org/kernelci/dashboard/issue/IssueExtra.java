package org.kernelci.dashboard.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kernelci.dashboard.web.ApiDocumentRules;

/**
 * Where an issue was seen (api-core 0.3 and 0.4).
 *
 * @param firstIncident of all versions of the issue
 * @param lastIncident of all versions of the issue
 * @param versions those asked for, by number; null for one that is not stored
 */
@Schema(description = "Where an issue was seen: first, last, and in which trees each version")
public record IssueExtra(
        @Schema(required = true) IssueIncident firstIncident,
        @Schema(required = true) IssueIncident lastIncident,

        @Schema(required = true, extensions = @Extension(name = ApiDocumentRules.NULL_VALUES, value = "true"))
        Map<String, VersionInfo> versions) {

    /**
     * Answers by issue. An issue without incidents has none, though it be stored; one that is not stored has one when
     * there are incidents.
     *
     * @param ends first and last incident of each issue that has any
     * @param trees of the versions that are stored
     */
    static Map<String, IssueExtra> of(Collection<IssueVersion> asked, List<EndIncident> ends, List<VersionTree> trees) {
        Map<IssueVersion, List<VersionTree>> stored = new LinkedHashMap<>();
        trees.forEach(tree ->
                stored.computeIfAbsent(tree.key(), key -> new ArrayList<>()).add(tree));
        Map<String, Map<String, VersionInfo>> versions = new LinkedHashMap<>();
        for (IssueVersion version : asked) {
            List<VersionTree> found = stored.get(version);
            versions.computeIfAbsent(version.id(), id -> new LinkedHashMap<>())
                    .put(version.version().toString(), found == null ? null : VersionInfo.of(found));
        }
        Map<String, IssueIncident> last = new LinkedHashMap<>();
        ends.stream().filter(EndIncident::isLast).forEach(end -> last.put(end.issueId(), end.incident()));
        Map<String, IssueExtra> extras = new LinkedHashMap<>();
        ends.stream()
                .filter(end -> !end.isLast())
                .forEach(end -> extras.put(
                        end.issueId(),
                        new IssueExtra(end.incident(), last.get(end.issueId()), versions.get(end.issueId()))));
        return extras;
    }
}
