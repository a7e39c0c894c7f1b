package org.kernelci.dashboard.tree;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.filter.BuildFilter;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.summary.BuildSummary;
import org.kernelci.dashboard.summary.BuildTally;
import org.kernelci.dashboard.summary.OptionTally;

/**
 * Counts the builds of an answer from the rows that pair them with tests and incidents (api-tree 4.3). An issue counts
 * once a row, so the tallies of a build's issues are as many as its rows. Rows may come in any order; the order given
 * decides which of a build's rows is its first.
 */
final class BuildAccount {

    private final BuildFilter filter;
    private final OptionTally options;
    private final Comparator<Incident> order;
    private final BuildTally tally = new BuildTally();
    private final Map<String, Listed> listed = new LinkedHashMap<>();

    /** A build that some row keeps, and the first of these rows so far. */
    private static final class Listed {
        private final BuildRow build;
        private Incident first;
        private boolean explained;

        Listed(BuildRow build, Incident first, boolean explained) {
            this.build = build;
            this.first = first;
            this.explained = explained;
        }
    }

    BuildAccount(BuildFilter filter, OptionTally options, Comparator<Incident> order) {
        this.filter = filter;
        this.options = options;
        this.order = order;
    }

    /** Notes what a row offers to filter by; to be called for every row, before any filter. */
    void offer(BuildRow build, Incident incident) {
        options.addBuildOf(build.architecture(), build.compiler(), build.config());
        options.builds().addOrigin(build.origin());
        if (build.lab() != null) {
            options.builds().addLab(build.lab());
        }
        options.builds().addIssue(issue(build, incident).ofBuild(build.status()), build.status());
    }

    /** Counts a row that the record filter keeps. Dummy builds are never counted. */
    void count(BuildRow build, Incident incident) {
        RowIssue issue = issue(build, incident);
        if (build.isDummy() || !filter.keeps(build.status(), build.duration(), build.origin(), issue)) {
            return;
        }
        Optional<IssueKey> counted = issue.ofBuild(build.status());
        if (counted.isPresent()) {
            tally.issues().add(incident.issue(), build.status(), 1);
        }
        Listed known = listed.get(build.id());
        if (known == null) {
            listed.put(build.id(), new Listed(build, incident, counted.isPresent()));
        } else if (order.compare(incident, known.first) < 0) {
            known.first = incident;
            known.explained = counted.isPresent();
        }
    }

    private static RowIssue issue(BuildRow build, Incident incident) {
        return Incident.of(incident, build.status(), null);
    }

    List<BuildItem> items() {
        return listed.values().stream().map(known -> BuildItem.of(known.build)).toList();
    }

    /** To be called once, after the last row. */
    BuildSummary summary() {
        for (Listed known : listed.values()) {
            BuildRow build = known.build;
            tally.add(
                    build.status(),
                    build.origin(),
                    build.architecture(),
                    build.compiler(),
                    build.config(),
                    build.lab());
            // only the row that lists a build can count it as unexplained
            if (build.status().equals("FAIL") && !known.explained) {
                tally.issues().addUnknown(1);
            }
        }
        return tally.summary(tally.issues().newestFirst());
    }
}
