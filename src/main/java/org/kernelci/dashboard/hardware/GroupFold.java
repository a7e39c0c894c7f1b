package org.kernelci.dashboard.hardware;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelci.dashboard.summary.BuildSummary;
import org.kernelci.dashboard.summary.BuildTally;
import org.kernelci.dashboard.summary.Dimensions;
import org.kernelci.dashboard.summary.FilterOptions;
import org.kernelci.dashboard.summary.StatusCount;
import org.kernelci.dashboard.summary.TestSummary;
import org.kernelci.dashboard.summary.TestTally;

/** Adds groups up to the three tabs of a summary (api-hardware 10.4). Issues themselves are not listed. */
final class GroupFold {

    private final BuildTally builds = new BuildTally();
    private final TestTally boots = new TestTally();
    private final TestTally tests = new TestTally();

    /** The fold of those groups that a filter keeps. */
    static HardwareOverview.Sections of(Collection<Group> groups, GroupFilter filter) {
        GroupFold fold = new GroupFold();
        groups.stream().filter(filter::keeps).forEach(fold::add);
        return new HardwareOverview.Sections(
                fold.builds.summary(List.of()),
                fold.boots.summaryByPlatform(List.of(), false),
                fold.tests.summaryByPlatform(List.of(), false));
    }

    private void add(Group group) {
        // with several incidents for one item this is negative, which clients know
        int unknown = "FAIL".equals(group.status()) ? group.items() - group.incidents() : 0;
        Dimensions of = group.dimensions();
        if (group.kind() == Group.Kind.BUILDS) {
            builds.add(of, group.status(), group.items());
            builds.issues().addUnknown(unknown);
        } else {
            TestTally tally = group.kind() == Group.Kind.BOOTS ? boots : tests;
            tally.add(of, group.status(), group.items());
            tally.addPlatform(group.platformOrUnknown(), group.status(), group.items());
            tally.issues().addUnknown(unknown);
        }
    }

    /** The keys of a fold, which the page offers to filter by (api-hardware 10.6). */
    static FilterOptions options(HardwareOverview.Sections fold) {
        BuildSummary builds = fold.builds();
        Set<String> configs = new LinkedHashSet<>(builds.configs().keySet());
        Set<String> architectures = new LinkedHashSet<>(builds.architectures().keySet());
        Set<String> compilers = new LinkedHashSet<>();
        builds.architectures().values().forEach(line -> compilers.addAll(line.compilers()));
        for (TestSummary tests : List.of(fold.boots(), fold.tests())) {
            configs.addAll(tests.configs().keySet());
            tests.architectures().forEach(line -> {
                architectures.add(line.arch());
                compilers.add(line.compiler());
            });
        }
        return new FilterOptions(
                new FilterOptions.Shared(configs, architectures, compilers),
                tab(builds.origins(), builds.labs(), builds.unknownIssues(), null),
                tab(fold.boots()),
                tab(fold.tests()));
    }

    private static FilterOptions.Tab tab(TestSummary tests) {
        return tab(
                tests.origins(),
                tests.labs(),
                tests.unknownIssues(),
                new ArrayList<>(tests.platforms().keySet()));
    }

    private static FilterOptions.Tab tab(
            Map<String, StatusCount> origins, Map<String, StatusCount> labs, int unknown, List<String> platforms) {
        return new FilterOptions.Tab(List.of(), origins.keySet(), unknown > 0, labs.keySet(), platforms);
    }
}
