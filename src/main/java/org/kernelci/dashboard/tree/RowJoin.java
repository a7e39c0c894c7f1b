package org.kernelci.dashboard.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.TestRow;

/**
 * Pairs builds, tests and incidents the way full pages count them (api-tree 4.3): a row for every incident that names
 * the test or its build, one without an incident where there is none, and the same for a build without tests. The rows
 * are made as the tests pass by; none is held.
 */
final class RowJoin {

    /** Takes the rows. Test or incident, or both, may be null. */
    interface Sink {
        void row(BuildRow build, TestRow test, Incident incident);
    }

    private final Sink sink;
    private final Set<String> buildsWithTests = new HashSet<>();
    private final Set<String> testsWithIncident = new HashSet<>();

    RowJoin(Sink sink) {
        this.sink = sink;
    }

    /**
     * Takes one test with one of the incidents that name it.
     *
     * @param own null for a test without incidents of its own
     * @param namedBuild the build that the incident names beside the test, or null
     */
    void test(TestRow test, Incident own, String namedBuild) {
        BuildRow build = test.build();
        buildsWithTests.add(build.id());
        if (own == null) {
            rows(build, test);
            return;
        }
        if (testsWithIncident.add(test.id())) {
            build.incidents().forEach(incident -> sink.row(build, test, incident));
        }
        // an incident that names the build too is among the build's
        if (!build.id().equals(namedBuild)) {
            sink.row(build, test, own);
        }
    }

    /** To be called once, after the last test. */
    void finish(List<BuildRow> builds) {
        for (BuildRow build : builds) {
            if (!buildsWithTests.contains(build.id())) {
                rows(build, null);
            }
        }
    }

    private void rows(BuildRow build, TestRow test) {
        if (build.incidents().isEmpty()) {
            sink.row(build, test, null);
        } else {
            build.incidents().forEach(incident -> sink.row(build, test, incident));
        }
    }
}
