package org.kernelci.dashboard.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client could filter by, whatever it did filter by (filters 8). */
public record FilterOptions(Shared all, Tab builds, Tab boots, Tab tests) {

    /** Values of the builds that all three tabs share. */
    @Schema(name = "SharedFilterOptions")
    public record Shared(Collection<String> configs, Collection<String> architectures, Collection<String> compilers) {}

    /**
     * Values of one tab.
     *
     * @param issues pairs of id and version
     * @param origins sorted
     * @param hasUnknownIssue whether something failed without a known issue
     * @param platforms null where the page does not offer them, and then not written
     */
    @Schema(
            name = "TabFilterOptions",
            requiredProperties = {"issues", "origins", "has_unknown_issue", "labs"})
    public record Tab(
            @Schema(description = "Pairs of an id and a version", example = "[[\"maestro:0ba429ce1885fe190184\", 1]]")
            List<List<Object>> issues,

            Collection<String> origins,
            boolean hasUnknownIssue,
            Collection<String> labs,
            @JsonInclude(JsonInclude.Include.NON_NULL) Collection<String> platforms) {}
}
