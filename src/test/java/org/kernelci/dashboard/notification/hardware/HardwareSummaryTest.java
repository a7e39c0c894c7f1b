package org.kernelci.dashboard.notification.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.Sample;
import org.kernelci.dashboard.notification.subscription.HardwareSubscription;

/** Layout of notifications 7.6. */
class HardwareSummaryTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2031-03-05T03:33:00Z");
    private static final HardwareSubscription ENTRY = new HardwareSubscription(
            "board-a", 1, "maestro", Map.of("lava-acme", "https://lava.acme.example"), List.of("owner@example.org"));

    @Test
    void aPlatformLooksLikeTheSample() {
        Report report = report(
                failure("t90", "boot.nfs", "2031-03-04T09:00:00Z", "5151", "mainline", "master", "abcd01"),
                failure("t80", "boot", "2031-03-03T08:00:00Z", "5100", "mainline", "master", "abcd01"),
                failure("t70", "kunit.list", "2031-03-02T07:30:00.5Z", "5001", "soc", "for-next", "77aa"));
        assertEquals(Sample.of("hardware"), report.body());
        assertEquals("hardware board-a summary - 2031-03-05 03:33 UTC", report.subject());
        assertEquals(List.of("owner@example.org"), report.subscribers());
    }

    @Test
    void withoutFailuresTheFooterFollowsTheRule() {
        assertTrue(report().body().contains("=".repeat(64) + "\n\n\n--\n"), report().body());
    }

    @Test
    void aTestWithoutPathLabOrJobIsShown() {
        FailedTest bare =
                new FailedTest("t", "board-a", "maestro", null, "FAIL", null, "lava-other", null, null, null, null);
        String body = report(bare).body();
        assertTrue(body.contains("> TEST SUITE: -\n"), body);
        assertTrue(
                body.contains("    >> TREE: None | BRANCH: None\n        >>> COMMIT: None\n            - Path: None\n"),
                body);
        assertTrue(body.contains("- Test_lab: lava-other\n            - Lava_job: /scheduler/job/None\n"), body);
    }

    @Test
    void levelsStandInTheOrderOfTheirNewestFailureAndTestsByPath() {
        List<Suite> suites = Suite.of(List.of(
                failure("1", "z.b", "2031-03-04T09:00:00Z", "1", "next", "master", "c2"),
                failure("2", "a", "2031-03-04T08:00:00Z", "1", "next", "master", "c2"),
                failure("3", "z.A", "2031-03-04T07:00:00Z", "1", "next", "master", "c2"),
                failure("4", "z.b", "2031-03-04T06:00:00Z", "1", "next", "master", "c2"),
                failure("5", "z.b", "2031-03-04T05:00:00Z", "1", "next", "master", "c1")));
        assertEquals(List.of("z", "a"), suites.stream().map(Suite::name).toList());
        List<Suite.Commit> commits = suites.get(0).branches().get(0).commits();
        assertEquals(
                List.of("c2", "c1"), commits.stream().map(Suite.Commit::name).toList());
        assertEquals(
                List.of("maestro:3", "maestro:1", "maestro:4"),
                commits.get(0).tests().stream().map(FailedTest::id).toList());
    }

    private static Report report(FailedTest... failures) {
        return HardwareSummary.report(
                ENTRY,
                new HardwareCounts("board-a", "maestro", 31, 0, 0, 44, 2, 0, 1200, 1, 33),
                List.of(failures),
                NOW,
                "<1@kernelci.org>");
    }

    private static FailedTest failure(
            String id, String path, String start, String job, String tree, String branch, String commit) {
        return new FailedTest(
                "maestro:" + id,
                "board-a",
                "maestro",
                path,
                "FAIL",
                OffsetDateTime.parse(start),
                "lava-acme",
                job,
                tree,
                branch,
                commit);
    }
}
