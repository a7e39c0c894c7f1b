package org.kernelci.dashboard.tree;

import static org.kernelci.dashboard.filter.Placeholders.NO_STATUS;
import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelci.dashboard.filter.Placeholders;
import org.kernelci.dashboard.filter.RecordFilter;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.filter.TestFilter;
import org.kernelci.dashboard.summary.StatusCount;

/**
 * Counts the builds and tests of a few commits (api-tree 4.7). Where a request does not ask for builds, their columns
 * read as missing: every test then belongs to an unknown architecture and a build without status.
 */
final class HistoryAccount {

    private final HistoryRequest request;
    private final RecordFilter records;
    private final List<HistoryRows.Checkout> checkouts;
    private final List<HistoryRows.Build> builds;
    private final HistoryRows.Incidents incidents;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<Integer> checkoutsWithBuilds = new HashSet<>();
    private final Set<Integer> buildsWithTests = new HashSet<>();
    private final Set<Integer> countedBuilds = new HashSet<>();

    /** The counts of one commit, described by the earliest of its checkouts that has a row. */
    private static final class Entry {
        private final StatusCount builds = new StatusCount();
        private final StatusCount boots = new StatusCount();
        private final StatusCount tests = new StatusCount();
        private HistoryRows.Checkout checkout;

        CommitCounts answer() {
            return new CommitCounts(
                    checkout.hash(),
                    checkout.name(),
                    checkout.tags(),
                    checkout.startTime(),
                    builds,
                    boots.byLowerCaseName(),
                    tests.byLowerCaseName());
        }

        Instant startTime() {
            return checkout.startTime();
        }
    }

    /** @param checkouts the earliest first */
    HistoryAccount(
            HistoryRequest request,
            List<HistoryRows.Checkout> checkouts,
            List<HistoryRows.Build> builds,
            HistoryRows.Incidents incidents) {
        this.request = request;
        this.records = request.filters().records();
        this.checkouts = checkouts;
        this.builds = builds;
        this.incidents = incidents;
    }

    /** Counts tests that no filter tells apart. */
    void tests(HistoryRows.TestCount count) {
        HistoryRows.Build build = builds.get(count.build() - 1);
        buildsWithTests.add(count.build());
        if (isInWindow(build) && keepsBuild(build)) {
            Entry entry = entry(build.checkout());
            if (!request.onlyBuilds()) {
                (count.boot() ? entry.boots : entry.tests).add(count.status(), count.tests());
            }
            countBuild(entry, count.build(), null);
        }
    }

    /** Counts one test, and its build if this test lets it count. */
    void test(HistoryRows.Test test) {
        HistoryRows.Build build = builds.get(test.build() - 1);
        buildsWithTests.add(test.build());
        if (!isInWindow(build)
                || !keepsBuild(build)
                || !records.keepsLab(test.lab())
                || !records.keepsAnyHardware(test.hardware(platform(build)))) {
            return;
        }
        Entry entry = entry(build.checkout());
        if (keeps(build, test) && !request.onlyBuilds()) {
            (Placeholders.isBoot(test.path()) ? entry.boots : entry.tests).add(test.status());
        }
        countBuild(entry, test.build(), test);
    }

    private boolean keeps(HistoryRows.Build build, HistoryRows.Test test) {
        return incidents.of(build.id(), test.id()).stream().anyMatch(named -> keepsRow(build, test, named));
    }

    private boolean keepsRow(HistoryRows.Build build, HistoryRows.Test test, HistoryRows.Named named) {
        TestFilter filter = request.filters().ofKind(Placeholders.isBoot(test.path()));
        String status = Placeholders.status(test.status());
        return filter.keeps(
                new TestFilter.Facts(test.path(), status, test.duration(), test.origin(), null),
                issue(build, status, named));
    }

    private RowIssue issue(HistoryRows.Build build, String testStatus, HistoryRows.Named named) {
        String buildStatus = request.counts(Kind.BUILDS) ? Placeholders.status(build.status()) : NO_STATUS;
        return RowIssue.of(
                named == null ? null : named.issue(), named != null && named.onTest(), buildStatus, testStatus);
    }

    /** @param test null for a row without one, or one that no filter looks at */
    private void countBuild(Entry entry, int position, HistoryRows.Test test) {
        HistoryRows.Build build = builds.get(position - 1);
        if (!request.counts(Kind.BUILDS) || Placeholders.isDummyBuild(build.id()) || countedBuilds.contains(position)) {
            return;
        }
        String testStatus = test == null ? null : Placeholders.status(test.status());
        boolean counts = incidents.of(build.id(), test == null ? null : test.id()).stream()
                .filter(named -> !request.onlyTestedBuilds() || test == null || keepsRow(build, test, named))
                .anyMatch(named -> request.filters()
                        .builds()
                        .keeps(
                                Placeholders.status(build.status()),
                                build.duration(),
                                build.origin(),
                                issue(build, testStatus, named)));
        if (counts && countedBuilds.add(position)) {
            entry.builds.add(build.status());
        }
    }

    /** To be called once, after the last test: what has no tests may count, or at least be shown. */
    List<CommitCounts> finish() {
        for (int position = 1; position <= builds.size(); position++) {
            HistoryRows.Build build = builds.get(position - 1);
            checkoutsWithBuilds.add(build.checkout());
            if (!buildsWithTests.contains(position)) {
                withoutTests(build, position);
            }
        }
        for (int position = 1; position <= checkouts.size(); position++) {
            if (!checkoutsWithBuilds.contains(position)) {
                entry(position);
            }
        }
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::startTime).reversed())
                .map(Entry::answer)
                .toList();
    }

    private void withoutTests(HistoryRows.Build build, int position) {
        if (!request.counts(Kind.BUILDS)) {
            // neither build nor test: shown whatever the filters say
            entry(build.checkout());
        } else if (isInWindow(build)
                && keepsBuild(build)
                && records.keepsLab(UNKNOWN)
                && records.keepsHardware(build.platform())) {
            Entry entry = entry(build.checkout());
            if (!request.onlyTestedBuilds()) {
                countBuild(entry, position, null);
            }
        }
    }

    private boolean isInWindow(HistoryRows.Build build) {
        return request.window() == null
                || request.window().holds(checkouts.get(build.checkout() - 1).startTime());
    }

    private boolean keepsBuild(HistoryRows.Build build) {
        return request.counts(Kind.BUILDS)
                ? records.keepsBuild(build.architecture(), build.compiler(), build.config())
                : records.keepsBuild(UNKNOWN, UNKNOWN, UNKNOWN);
    }

    private String platform(HistoryRows.Build build) {
        return request.counts(Kind.BUILDS) ? build.platform() : UNKNOWN;
    }

    private Entry entry(int checkoutPosition) {
        HistoryRows.Checkout checkout = checkouts.get(checkoutPosition - 1);
        Entry entry = entries.computeIfAbsent(checkout.hash(), hash -> new Entry());
        if (entry.checkout == null || checkout.startTime().isBefore(entry.checkout.startTime())) {
            entry.checkout = checkout;
        }
        return entry;
    }
}
