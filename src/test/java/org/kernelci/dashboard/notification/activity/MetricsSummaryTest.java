package org.kernelci.dashboard.notification.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.activity.ActivityReport;
import org.kernelci.dashboard.activity.BuildIncidents;
import org.kernelci.dashboard.activity.IssueActivity;
import org.kernelci.dashboard.activity.LabActivity;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.Sample;

/** Layout of notifications 7.7 and change texts of 6.6. */
class MetricsSummaryTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2031-03-01T00:00:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "110 | 100 | +10 (+10%)",
                "10000 | 11000 | -1,000 (-9%)",
                "10 | 0 | +10",
                "1001 | 1000 | +1 (0%)",
                "999 | 1000 | -1 (0%)",
                "9 | 8 | +1 (+12%)",
                "0 | 77 | -77 (-100%)",
                "5 | 5 | 0",
                "100000 | 1 | +99,999 (+9999900%)"
            })
    void aChangeHasItsPercentage(long now, long before, String text) {
        assertEquals(text, Figure.changeWithPercentage(now, before));
    }

    @Test
    void aWeekLooksLikeTheSample() {
        Map<String, LabActivity> labs = new LinkedHashMap<>();
        labs.put("lava-zeta", new LabActivity(12, 80, 950));
        labs.put("lava-acme", new LabActivity(900, 4200, 310400));
        labs.put("lab-new", new LabActivity(3, 9, 14));
        ActivityReport week = new ActivityReport(
                61,
                812,
                20480,
                1234567,
                0,
                0,
                Map.of("maestro", new BuildIncidents(1310, 4, 15, 19), "acme", new BuildIncidents(12, 0, 2, 2)),
                Map.of(
                        "acme",
                        List.of(
                                new IssueActivity("acme:i9", 1, "gcc: internal compiler error", 9),
                                new IssueActivity("acme:i8", 1, "unknown option", 3)),
                        "maestro",
                        List.of(
                                new IssueActivity(
                                        "maestro:i1",
                                        3,
                                        "modpost: \"foo_sym\" [drivers/foo/foo.ko] undefined! while linking modules",
                                        1105),
                                new IssueActivity("maestro:i2", 1, "stack frame size exceeds limit", 120),
                                new IssueActivity("maestro:i3", 1, "ld.lld: error: duplicate symbol", 33))),
                Map.of(),
                labs,
                63,
                812,
                19000,
                1400000,
                Map.of(
                        "lava-acme", new LabActivity(1, 1, 300000),
                        "lava-zeta", new LabActivity(1, 1, 950),
                        "lab-old", new LabActivity(1, 1, 77)));
        Report report = MetricsSummary.report(week, NOW, "<1@kernelci.org>");
        assertEquals(Sample.of("metrics"), report.body());
        assertEquals("KernelCI Metrics Report - 2031-03-01 00:00 UTC", report.subject());
    }

    @Test
    void aWeekOfNothingSaysSo() {
        String body = MetricsSummary.report(
                        week(Map.of(), Map.of(), Map.of(), Map.of("gone", new LabActivity(1, 2, 3))), NOW, "<1@x>")
                .body();
        assertTrue(
                body.contains("or multiple builds.\n\n  No build regressions to show in this period.\n\n\n"
                        + "  TOP REGRESSIONS PER ORIGIN\n  --------------------------\n"
                        + "  No regression details to show in this period.\n\n  TEST LABS ACTIVITY\n"),
                body);
        assertTrue(body.contains("  0 labs reported results this week (1 fewer than last week).\n"), body);
        assertTrue(body.contains("  Labs marked with an asterisk (*) are new.\n\n\n\n--\n"), body);
    }

    @Test
    void anIssueWithoutCommentSaysSoAndOriginsStandByCodePoint() {
        String body = MetricsSummary.report(
                        week(
                                Map.of("a", new BuildIncidents(1, 0, 1, 1), "B", new BuildIncidents(1, 0, 1, 1)),
                                Map.of("a", List.of(new IssueActivity("i", 1, null, 1))),
                                Map.of("one", new LabActivity(1, 2, 3)),
                                Map.of()),
                        NOW,
                        "<1@x>")
                .body();
        assertTrue(body.contains("    #1 (1 occurrences) - No information\n"), body);
        assertTrue(body.indexOf("\n  B ") < body.indexOf("\n  a "), body);
        assertTrue(body.contains("  1 labs reported results this week (1 more than last week).\n"), body);
    }

    private static ActivityReport week(
            Map<String, BuildIncidents> incidents,
            Map<String, List<IssueActivity>> top,
            Map<String, LabActivity> labs,
            Map<String, LabActivity> labsBefore) {
        return new ActivityReport(0, 0, 0, 0, 0, 0, incidents, top, Map.of(), labs, 0, 0, 0, 0, labsBefore);
    }
}
