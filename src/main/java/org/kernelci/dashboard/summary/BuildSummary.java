package org.kernelci.dashboard.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds by status and by each of their dimensions (api-tree 3.5). */
public record BuildSummary(
        StatusCount status,
        Map<String, StatusCount> origins,
        Map<String, Architecture> architectures,
        Map<String, StatusCount> configs,
        Map<String, StatusCount> labs,
        List<Issue> issues,
        int unknownIssues) {

    /**
     * The builds of an architecture: seven counts and, beside them, the compilers.
     *
     * @param compilers distinct, sorted
     */
    public record Architecture(StatusCount status, Set<String> compilers) {
        @JsonValue
        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>(status.byName());
            members.put("compilers", compilers);
            return members;
        }
    }
}
