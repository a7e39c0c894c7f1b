package org.kernelci.dashboard.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;

/** What a client could filter by, whatever it did filter by (filters 8). */
public record FilterOptions(Shared all, Tab builds, Tab boots, Tab tests) {

    /** Values of the builds that all three tabs share. */
    public record Shared(Collection<String> configs, Collection<String> architectures, Collection<String> compilers) {}

    /**
     * Values of one tab.
     *
     * @param issues pairs of id and version
     * @param origins sorted
     * @param hasUnknownIssue whether something failed without a known issue
     * @param platforms null where the page does not offer them, and then not written
     */
    public record Tab(
            List<List<Object>> issues,
            Collection<String> origins,
            boolean hasUnknownIssue,
            Collection<String> labs,
            @JsonInclude(JsonInclude.Include.NON_NULL) Collection<String> platforms) {}
}
