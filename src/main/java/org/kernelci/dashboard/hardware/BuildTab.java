package org.kernelci.dashboard.hardware;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.filter.BuildFilter;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.summary.BuildSummary;
import org.kernelci.dashboard.summary.BuildTally;

/** Lists and counts the builds of a page (api-hardware 8.1 and 9.3). */
final class BuildTab {

    private final BuildFilter filter;
    private final Map<String, HardwareBuild> items = new LinkedHashMap<>();
    private final BuildTally tally = new BuildTally();

    BuildTab(BuildFilter filter) {
        this.filter = filter;
    }

    /** Takes a row, which lists its build if it is the first to pass the filter. */
    void count(RecordedBuild build, boolean testHasIncident, IssueKey issue) {
        if (has(build) || !build.passes(filter, testHasIncident, issue)) {
            return;
        }
        BuildRow row = build.row();
        items.put(row.id(), HardwareBuild.of(build.build(), build.issueOf(issue)));
        String origin = row.origin().isEmpty() ? null : row.origin();
        tally.add(row.status(), origin, row.architecture(), row.compiler(), row.config(), row.lab());
        // the page attributes no issue to builds, so that each failure is one without
        if (row.status().equals("FAIL")) {
            tally.issues().addUnknown(1);
        }
    }

    /** Whether the build is listed already. */
    boolean has(RecordedBuild build) {
        return items.containsKey(build.row().id());
    }

    List<HardwareBuild> items() {
        return List.copyOf(items.values());
    }

    BuildSummary summary() {
        return tally.summary(List.of());
    }
}
