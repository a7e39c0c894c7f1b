package org.kernelci.dashboard.notification.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.Sample;

/** Classes of notifications 6.4 and layout of 7.5. */
class SummaryTest {

    private static final CheckoutRecord RECORD = record("soc", "acme");
    private static final BuildIssue NEW = new BuildIssue(
            "acme:c1",
            "acme:b5",
            "maestro:5f0c11aa",
            2,
            "error: 'foo' undeclared",
            "https://lore.example.org/r/5",
            false,
            true,
            true,
            OffsetDateTime.parse("2031-03-03T21:00:00.123Z"),
            true);
    private static final BuildIssue OLD =
            new BuildIssue("acme:c1", "acme:b6", "acme:i", 1, null, null, false, false, false, null, false);
    private static final List<Series> CHANGED = List.of(
            series("board-a", "defconfig", "arm64", "gcc-15", "boot", "acme:t9", "FAIL", "PASS", "PASS"),
            series("board-a", "defconfig", "arm64", "gcc-15", "kunit.list", "acme:t39", "SKIP", "PASS"),
            series("board-a", "defconfig", "arm64", "gcc-15", "ltp.math.abs01", "acme:t19", "FAIL", "PASS"),
            series("board-b", "multi_v7", "arm", "clang-22", "ltp.math.abs01", "acme:t29", "FAIL", "PASS"));

    @ParameterizedTest
    @CsvSource({
        "PASS, UNCHANGED",
        "SKIP SKIP, UNCHANGED",
        "NULL NULL NULL, UNCHANGED",
        "FAIL PASS, REGRESSION",
        "FAIL FAIL PASS PASS, REGRESSION",
        "PASS FAIL FAIL, FIXED",
        "FAIL PASS FAIL, UNSTABLE",
        "PASS FAIL PASS PASS, UNSTABLE",
        "FAIL SKIP, UNSTABLE",
        "NULL PASS PASS, UNSTABLE"
    })
    void aSeriesIsOfOneClass(String newestFirst, Trend trend) {
        assertEquals(trend, Trend.of(List.of(newestFirst.split(" "))));
    }

    @Test
    void aSummaryLooksLikeTheSample() {
        Report report = Summary.report(RECORD, CHANGED, List.of(NEW, OLD), "<1@kernelci.org>");
        assertEquals(Sample.of("summary"), report.body());
        assertEquals("[STATUS][ACME] soc/for-next - 77aa", report.subject());
    }

    @Test
    void theUsualOriginIsNotNamed() {
        Report report = Summary.report(record(null, "maestro"), CHANGED, List.of(), "<1@kernelci.org>");
        assertEquals("[STATUS] None/for-next - 77aa", report.subject());
        assertTrue(report.body().contains("\nhttps://d.kernelci.org/c/None/for-next/77aa/\n"), report.body());
    }

    @Test
    void blankLinesAfterTheClassesDependOnTheBuildIssues() {
        String unstable = "### UNSTABLE TESTS\n\n  No unstable tests observed.\n";
        String closing = "Sent every day if there were changes in the past 24 hours.\n";
        String sentence = "This branch has 1 pre-existing build issues. See details in the dashboard.\n";
        assertTrue(body().contains(unstable + "\n\n" + closing), body());
        assertTrue(body(NEW).contains(unstable + "\n### NEW BUILD ISSUES\n- Issue"), body(NEW));
        assertTrue(body(NEW).contains("  Culprit: code, harness\n\n" + closing), body(NEW));
        assertTrue(body(OLD).contains(unstable + "\n\n\n" + sentence + "\n" + closing), body(OLD));
        assertTrue(body(NEW, OLD).contains("harness\n\n\n" + sentence + "\n" + closing), body(NEW, OLD));
    }

    @Test
    void whatIsNotKnownOfABuildIssueIsLeftOut() {
        BuildIssue bare =
                new BuildIssue("acme:c1", "acme:b6", "acme:i", 1, null, null, false, false, false, null, true);
        assertTrue(
                body(bare)
                        .contains("- Issue: acme:i | version: 1\n  Build: acme:b6\n  Comment: No information\n"
                                + "  Culprit: None\n\nSent"),
                body(bare));
    }

    @Test
    void groupsKeepTheOrderOfTheSeriesAndNullsAreNone() {
        List<Outline.Platform> outline = Outline.of(List.of(
                series("z", "b", "arm", null, "p", "1", "FAIL", "PASS"),
                series("z", "a", "arm", "gcc", "p", "2", "FAIL", "PASS"),
                series("a", null, null, null, null, "3", "FAIL", "PASS")));
        assertEquals(
                List.of("z", "a"), outline.stream().map(Outline.Platform::name).toList());
        assertEquals(
                List.of("b", "a"),
                outline.get(0).below().stream().map(Outline.Config::name).toList());
        assertEquals("arm/None", outline.get(0).below().get(0).below().get(0).name());
        assertEquals("None", outline.get(1).below().get(0).name());
    }

    private static String body(BuildIssue... issues) {
        return Summary.report(RECORD, List.of(), List.of(issues), "<1@kernelci.org>")
                .body();
    }

    private static CheckoutRecord record(String tree, String origin) {
        return new CheckoutRecord(
                "acme:c1",
                tree,
                "https://git.example.org/soc.git",
                "for-next",
                "77aa",
                origin,
                OffsetDateTime.parse("2031-03-03T20:45:00Z"),
                12,
                2,
                0,
                140,
                1,
                3,
                20431,
                57,
                1204);
    }

    private static Series series(
            String platform,
            String config,
            String architecture,
            String compiler,
            String path,
            String lastRun,
            String... newestFirst) {
        return new Series(0, path, platform, config, architecture, compiler, List.of(newestFirst), lastRun);
    }
}
