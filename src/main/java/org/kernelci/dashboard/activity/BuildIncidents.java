package org.kernelci.dashboard.activity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The incidents on builds that one origin reported (api-core 13). Issues that are not stored count too.
 *
 * @param nNewIssues issues whose first incident on a build is one of these
 * @param nTotalIssues issues, whatever their versions
 */
@Schema(description = "The incidents on builds that one origin reported")
public record BuildIncidents(
        @Schema(required = true, example = "9") int totalIncidents,
        @Schema(required = true, example = "1") int nNewIssues,
        @Schema(required = true, example = "4") int nExistingIssues,
        @Schema(required = true, example = "5") int nTotalIssues) {

    static BuildIncidents of(List<IncidentRow> ofOrigin) {
        Set<String> issues = new LinkedHashSet<>();
        Set<String> debuts = new LinkedHashSet<>();
        for (IncidentRow row : ofOrigin) {
            issues.add(row.id());
            if (row.newHere()) {
                debuts.add(row.id());
            }
        }
        return new BuildIncidents(
                ofOrigin.stream().mapToInt(IncidentRow::incidents).sum(),
                debuts.size(),
                issues.size() - debuts.size(),
                issues.size());
    }
}
