package org.kernelci.dashboard.tree;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.OptionTally;
import org.kernelci.dashboard.summary.TestSummary;

/** Counts the builds and tests of a revision row by row, as full pages do (api-tree 4.3). */
final class RevisionAccount implements RowJoin.Sink {

    /** Takes each test that is to be listed, once. */
    interface Listing {
        void list(TestRow test);
    }

    private final Filters filters;
    private final BuildAccount builds;
    private final TestAccount boots;
    private final TestAccount tests;
    private final Listing listing;
    private final Set<String> hardware = new LinkedHashSet<>();

    /** @param builds null if another read counts the builds */
    RevisionAccount(Filters filters, OptionTally options, BuildAccount builds, Listing listing) {
        this.filters = filters;
        this.builds = builds;
        this.boots = new TestAccount(filters.boots(), options.ofKind(true));
        this.tests = new TestAccount(filters.tests(), options.ofKind(false));
        this.listing = listing;
    }

    /** Reads the tests of a commit and counts all rows. */
    void countAll(CommitRows commit, RevisionQueries queries) {
        if (commit.hasEmptyCheckout()) {
            hardware.add(UNKNOWN);
        }
        List<BuildRow> withIncidents = queries.withIncidents(commit.builds());
        RowJoin join = new RowJoin(this);
        queries.tests(withIncidents, new RevisionQueries.TestColumnsAsked(true, true, true, true, false), join::test);
        join.finish(withIncidents);
    }

    @Override
    public void row(BuildRow build, TestRow test, Incident incident) {
        String name = test == null ? build.platform() : test.hardware();
        hardware.add(name);
        offer(build, test, incident);
        String lab = test == null ? UNKNOWN : test.labOrUnknown();
        if (!filters.records().keeps(name, lab, build.architecture(), build.compiler(), build.config())) {
            return;
        }
        if (builds != null) {
            builds.count(build, incident);
        }
        if (test != null && ofKind(test).count(test, incident)) {
            listing.list(test);
        }
    }

    private void offer(BuildRow build, TestRow test, Incident incident) {
        if (builds != null) {
            builds.offer(build, incident);
        }
        if (test != null) {
            ofKind(test).offer(test, incident);
        }
    }

    private TestAccount ofKind(TestRow test) {
        return test.isBoot() ? boots : tests;
    }

    Set<String> hardware() {
        return hardware;
    }

    TestSummary boots() {
        return boots.summary();
    }

    TestSummary tests() {
        return tests.summary();
    }
}
