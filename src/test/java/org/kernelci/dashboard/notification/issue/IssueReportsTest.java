package org.kernelci.dashboard.notification.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.Sample;

/** Layouts of notifications 7.1 to 7.3. */
class IssueReportsTest {

    private static final String COMMENT = "drivers/net/foo.c:88:9: error: implicit declaration of function 'foo_reset'";
    private static final String MESSAGE_ID = "<193038834400.41.777@kernelci.org>";
    private static final FailedBuild FIRST = new FailedBuild(
            "maestro:5f0c11aa",
            "maestro:b100",
            "allyesconfig",
            "riscv",
            "gcc-15",
            "https://files.example.org/b100/.config",
            "04aa71b3");
    private static final FailedBuild SECOND = new FailedBuild(
            "maestro:5f0c11aa",
            "maestro:b101",
            "defconfig",
            "arm64",
            "clang-22",
            "https://files.example.org/b101/.config",
            null);
    private static final FailedBoot BOARD = new FailedBoot(
            "acme:77b2",
            "board-a",
            "maestro:t9",
            "boot",
            List.of("acme,board-a", "acme,soc1"),
            4,
            OffsetDateTime.parse("2031-03-01T22:14:00Z"),
            "maestro:t2",
            OffsetDateTime.parse("2031-02-27T06:30:00Z"),
            "55cc");
    private static final FailedBoot QEMU = new FailedBoot(
            "acme:77b2",
            "qemu-riscv64",
            "maestro:t12",
            "boot.nfs",
            null,
            1,
            OffsetDateTime.parse("2031-03-04T01:02:00Z"),
            "maestro:t3",
            OffsetDateTime.parse("2031-03-03T06:30:00Z"),
            "66dd");

    @Test
    void aBuildIssueLooksLikeTheSample() {
        Report report = IssueReports.report(buildIssue(COMMENT), List.of(FIRST, SECOND), List.of(), MESSAGE_ID);
        assertEquals(Sample.of("build_issue"), report.body());
        assertEquals(
                "[REGRESSION] next/master: (build)drivers/net/foo.c:88:9: error: implicit declaration of function 'fo...",
                report.subject());
        assertEquals(MESSAGE_ID, report.messageId());
    }

    @Test
    void aBootIssueLooksLikeTheSample() {
        Report report = IssueReports.report(bootIssue("soc"), List.of(), List.of(BOARD, QEMU), MESSAGE_ID);
        assertEquals(Sample.of("boot_issue"), report.body());
        assertEquals("[REGRESSION] soc/for-next: (boot)Unable to mount root fs", report.subject());
    }

    @Test
    void aMissingCommentIsSaidSo() {
        Report report = IssueReports.report(buildIssue(null), List.of(FIRST), List.of(), MESSAGE_ID);
        assertEquals("[REGRESSION] next/master: (build)No information", report.subject());
        assertTrue(report.body().contains("---\nNo information\n---\n"), report.body());
    }

    @Test
    void aCommentOfSeveralLinesIsOneLineInTheSubjectOnly() {
        Report report = IssueReports.report(buildIssue("one\ntwo"), List.of(FIRST), List.of(), MESSAGE_ID);
        assertEquals("[REGRESSION] next/master: (build)one two", report.subject());
        assertTrue(report.body().contains("---\none\ntwo\n---\n"), report.body());
    }

    @Test
    void anExcerptThatIsMissingLeavesAnEmptyBlockAndNoErrorLeavesNone() {
        IssueFacts empty = facts("maestro:5f0c11aa", "x", true, null, "build", "next", "master");
        assertTrue(body(empty)
                .contains("\nLog excerpt:\n" + "=".repeat(53) + "\n\n" + "=".repeat(53) + "\n\nWhen fixing"));
        IssueFacts none = facts("maestro:5f0c11aa", "x", null, null, "build", "next", "master");
        assertTrue(body(none).contains("---\nx\n---\n\nWhen fixing"), body(none));
    }

    @Test
    void aBootThatNeverPassedSaysSo() {
        FailedBoot never = new FailedBoot("acme:77b2", "p", "t", "boot", List.of("c"), 1, null, null, null, null);
        String body = IssueReports.report(bootIssue("mainline"), List.of(), List.of(never, BOARD), MESSAGE_ID)
                .body();
        assertTrue(body.contains("- test path: boot\n- last pass: none in the last 18 days\n\n## board-a\n"), body);
        assertFalse(body.contains("#regzbot"), body);
        assertTrue(body.contains("Link: https://lore.kernel.org/all/193038834400.41.777@kernelci.org/\n"), body);
    }

    @Test
    void nullsAreNone() {
        IssueFacts issue = facts("i", "x", null, null, "build", null, null);
        FailedBuild build = new FailedBuild("i", "b", null, null, null, null, null);
        Report report = IssueReports.report(issue, List.of(build), List.of(), MESSAGE_ID);
        assertEquals("[REGRESSION] None/None: (build)x", report.subject());
        assertTrue(report.body().contains("## None on (None):\n- compiler: None\n- config: None\n"), report.body());
    }

    @Test
    void theAnnouncementLooksLikeTheSample() {
        Report report = NewIssues.announcement(
                List.of(newBuildIssue(), newBootIssue()), OffsetDateTime.parse("2031-03-04T10:59:00Z"), MESSAGE_ID);
        assertEquals(Sample.of("announcement"), report.body());
        assertEquals("new issues summary - 2031-03-04 10:59 UTC", report.subject());
    }

    @Test
    void sectionsOfTheAnnouncementAreLeftOutWhenEmpty() {
        String footer = "--\nThis is an experimental";
        String builds = announcement(newBuildIssue());
        assertTrue(builds.startsWith("\n\n\nBuild regressions:\n"), builds);
        assertTrue(builds.contains("---\n\n\n\n\n" + footer), builds);
        String boots = announcement(newBootIssue());
        assertTrue(boots.startsWith("\n\n\n\nBoot regressions:\n"), boots);
        assertTrue(boots.contains("---\n\n\n\n" + footer), boots);
        String two = announcement(newBuildIssue(), newBuildIssue());
        assertTrue(two.contains("---\n\n#kernelci issue"), two);
    }

    @Test
    void theAnnouncementPrintsAMissingCommentLikeEveryMissingValue() {
        NewIssue silent = new NewIssue("acme:77b2", 1, "acme", null, "boot", null, null, null, null, 1);
        assertTrue(
                announcement(silent)
                        .contains("- Comment: None\n- Timestamp: None\n- Origin: acme\n- Tree: None/None\n"
                                + "- Commit HEAD: None\n"),
                announcement(silent));
    }

    private static String announcement(NewIssue... issues) {
        return NewIssues.announcement(List.of(issues), OffsetDateTime.parse("2031-03-04T10:59:00Z"), MESSAGE_ID)
                .body();
    }

    private static String body(IssueFacts issue) {
        return IssueReports.report(issue, List.of(FIRST), List.of(), MESSAGE_ID).body();
    }

    private static NewIssue newBuildIssue() {
        return new NewIssue(
                "maestro:5f0c11aa",
                1,
                "maestro",
                COMMENT,
                "build",
                OffsetDateTime.parse("2031-03-04T10:21:07.4Z"),
                "next",
                "master",
                "9c1d0e2f",
                3);
    }

    private static NewIssue newBootIssue() {
        return new NewIssue(
                "acme:77b2",
                1,
                "acme",
                "Unable to mount root fs",
                "boot",
                OffsetDateTime.parse("2031-03-04T10:05:00Z"),
                "next",
                "master",
                "9c1d0e2f",
                1);
    }

    private static IssueFacts buildIssue(String comment) {
        return new IssueFacts(
                "maestro:5f0c11aa",
                1,
                "maestro",
                comment,
                true,
                "drivers/net/foo.c:88:9: error: implicit declaration\n   88 |  foo_reset(dev);\n",
                "build",
                "next",
                "https://git.example.org/next.git",
                "master",
                "9c1d0e2f",
                List.of("next-20310304"));
    }

    private static IssueFacts bootIssue(String tree) {
        return new IssueFacts(
                "acme:77b2",
                1,
                "acme",
                "Unable to mount root fs",
                null,
                null,
                "boot",
                tree,
                "https://git.example.org/soc.git",
                "for-next",
                "77aa",
                List.of("soc-1", "soc-1b"));
    }

    private static IssueFacts facts(
            String id, String comment, Boolean logged, String excerpt, String type, String tree, String branch) {
        return new IssueFacts(
                id, 1, "maestro", comment, logged, excerpt, type, tree, "https://u", branch, "c0", List.of());
    }
}
