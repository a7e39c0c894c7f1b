package org.kernelci.dashboard.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.CheckoutRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.StoredIssue;

/** The rows of a full page (api-tree 4.3). */
class RowJoinTest {

    private final List<String> rows = new ArrayList<>();
    private final RowJoin join = new RowJoin((build, test, incident) -> rows.add(build.id() + " "
            + (test == null ? "-" : test.id()) + " "
            + (incident == null ? "-" : incident.issue().key().id())));

    @Test
    void withoutIncidentsATestIsOneRow() {
        BuildRow build = build("b");
        join.test(test(build, "t1", false), null, null);
        join.test(test(build, "t2", false), null, null);
        join.finish(List.of(build));
        assertEquals(List.of("b t1 -", "b t2 -"), rows);
    }

    @Test
    void everyTestHasTheIncidentsOfItsBuild() {
        BuildRow build = build("b", on("I1", false), on("I2", false));
        join.test(test(build, "t", false), null, null);
        assertEquals(List.of("b t I1", "b t I2"), rows);
    }

    @Test
    void aTestsOwnIncidentsComeBesideThoseOfItsBuildOnce() {
        BuildRow build = build("b", on("I1", false));
        join.test(test(build, "t", true), on("I2", true), null);
        join.test(test(build, "t", true), on("I3", true), "other");
        assertEquals(List.of("b t I1", "b t I2", "b t I3"), rows);
    }

    @Test
    void anIncidentThatNamesTestAndBuildIsOneRowForEachTestOfTheBuild() {
        BuildRow build = build("b", on("I1", true));
        join.test(test(build, "t1", true), on("I1", true), "b");
        join.test(test(build, "t2", false), null, null);
        assertEquals(List.of("b t1 I1", "b t2 I1"), rows);
    }

    @Test
    void aBuildWithoutTestsHasRowsToo() {
        BuildRow plain = build("b1");
        BuildRow broken = build("b2", on("I1", false), on("I2", false));
        join.finish(List.of(plain, broken));
        assertEquals(List.of("b1 - -", "b2 - I1", "b2 - I2"), rows);
    }

    static Incident on(String issue, boolean onTest) {
        return Incident.of(new StoredIssue(new IssueKey(issue, 1), null, null, null), onTest);
    }

    static BuildRow build(String id, Incident... incidents) {
        CheckoutRow checkout = new CheckoutRow("c", null, null, null);
        return new BuildRow(
                checkout,
                id,
                "o",
                "arm64",
                "gcc",
                "def",
                null,
                "Unknown",
                null,
                null,
                null,
                "FAIL",
                null,
                null,
                List.of(incidents));
    }

    static TestRow test(BuildRow build, String id, boolean hasIncident) {
        return new TestRow(build, id, "o", "FAIL", 1.5, "ltp", null, null, "p", null, null, null, null, hasIncident);
    }
}
