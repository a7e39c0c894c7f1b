package org.kernelci.dashboard.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.web.JsonText;

class ActivityReportTest {

    private static final Totals TOTALS = new Totals(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    @Test
    void versionsOfAnIssueAreOneIssueAndItsDebutIsNew() {
        assertEquals(
                Map.of("o", new BuildIncidents(9, 1, 2, 3)),
                report(
                                stored("o", "a", 1, 4, true),
                                stored("o", "a", 2, 2, true),
                                stored("o", "b", 1, 2, false),
                                dangling("o", "c", 1))
                        .buildIncidentsByOrigin());
    }

    @Test
    void anOriginWithoutStoredIssuesIsLeftOut() {
        ActivityReport report = report(dangling("lost", "c", 9), stored("o", "a", 1, 1, false));
        assertEquals(List.of("o"), List.copyOf(report.buildIncidentsByOrigin().keySet()));
        assertEquals(List.of("o"), List.copyOf(report.topIssuesByOrigin().keySet()));
    }

    @Test
    void theThreeIssuesMetMostOftenAreTheTop() {
        List<IssueActivity> top = report(
                        dangling("o", "gone", 9),
                        stored("o", "a", 2, 4, false),
                        stored("o", "a", 1, 3, false),
                        stored("o", "b", 1, 2, false),
                        stored("o", "c", 1, 1, false))
                .topIssuesByOrigin()
                .get("o");
        assertEquals(
                List.of(
                        new IssueActivity("a", 2, null, 4),
                        new IssueActivity("a", 1, null, 3),
                        new IssueActivity("b", 1, null, 2)),
                top);
    }

    @Test
    void newIssuesAreListedOnlyWhereTheyAppearedFirst() {
        ActivityReport report = report(stored("o", "a", 1, 4, true), stored("p", "a", 1, 1, false));
        assertEquals(Map.of("o", List.of(new IssueActivity("a", 1, null, 4))), report.newIssuesByOrigin());
    }

    @Test
    void labsAreKeptApartByWindow() {
        ActivityReport report = ActivityReport.of(
                TOTALS, List.of(), List.of(new LabRow(true, "x", 1, 2, 3), new LabRow(false, "x", 4, 5, 6)));
        assertEquals(Map.of("x", new LabActivity(1, 2, 3)), report.labMaps());
        assertEquals(Map.of("x", new LabActivity(4, 5, 6)), report.prevLabMaps());
    }

    @Test
    void aReportOfNothingHasTheNamesThatClientsKnow() {
        String json = JsonText.of(report());
        assertTrue(
                json.startsWith("{\"n_trees\":1,\"n_checkouts\":2,\"n_builds\":3,\"n_tests\":4,\"n_issues\":5,"), json);
        assertTrue(
                json.endsWith("\"lab_maps\":{},\"prev_n_trees\":7,\"prev_n_checkouts\":8,\"prev_n_builds\":9,"
                        + "\"prev_n_tests\":10,\"prev_lab_maps\":{}}"),
                json);
    }

    private static ActivityReport report(IncidentRow... incidents) {
        return ActivityReport.of(TOTALS, Arrays.asList(incidents), List.of());
    }

    private static IncidentRow stored(String origin, String id, int version, int incidents, boolean newHere) {
        return new IncidentRow(origin, id, version, incidents, true, null, newHere);
    }

    private static IncidentRow dangling(String origin, String id, int incidents) {
        return new IncidentRow(origin, id, 1, incidents, false, null, false);
    }
}
