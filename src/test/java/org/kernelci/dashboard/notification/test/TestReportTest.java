package org.kernelci.dashboard.notification.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.Sample;

/** Layout of notifications 7.4. */
class TestReportTest {

    private static final String MESSAGE_ID = "<193039380000.41.888@kernelci.org>";

    @Test
    void aTestLooksLikeTheSample() {
        ReportedTest test = new ReportedTest(
                "maestro:t77",
                "ltp.syscalls.fcntl14",
                "FAIL",
                OffsetDateTime.parse("2031-03-04T12:00:01.25Z"),
                null,
                "fcntl14 FAIL: lock not released\n",
                "board-a",
                List.of("acme,board-a", "acme,soc1"),
                "defconfig",
                null,
                "gcc-15",
                "mainline",
                "https://git.example.org/linux.git",
                "master",
                "abcd01",
                List.of("v9.1", "v9.1-gold"));
        History history = History.of(List.of(
                new PastTest("FAIL", "abcd01"), new PastTest("NULL", "abcd00"), new PastTest("PASS", "abcc99")));
        Report report = TestReport.report(test, history, MESSAGE_ID);
        assertEquals(Sample.of("test"), report.body());
        assertEquals("[TEST REGRESSION] mainline/master: ltp.syscalls.fcntl14 on board-a", report.subject());
    }

    @Test
    void aTestOfWhichLittleIsKnownIsReportedToo() {
        ReportedTest test = new ReportedTest(
                "t", "boot.nfs", null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        Report report = TestReport.report(test, History.of(List.of()), MESSAGE_ID);
        assertEquals("[BOOT REGRESSION] None/None: boot.nfs on unknown platform", report.subject());
        assertTrue(
                report.body()
                        .contains("status: None\nstart time: None\n\n\n\n# Test details:\n- test path: boot.nfs\n"
                                + "- platform: unknown platform\n\n\n\n\n\n#kernelci test t\n"),
                report.body());
    }

    @Test
    void thePassBeforeIsTheNewestOnAnotherCommit() {
        History history =
                History.of(List.of(new PastTest("PASS", "c"), new PastTest("FAIL", "b"), new PastTest("PASS", "a")));
        assertEquals(Optional.of("a"), history.lastPassBefore("c"));
        assertEquals("✅ → ❌ → ✅", history.symbols());
        assertEquals(
                Optional.empty(), History.of(List.of(new PastTest("PASS", "c"))).lastPassBefore("c"));
    }
}
