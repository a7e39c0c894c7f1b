package org.kernelci.dashboard.notification.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.config.NotificationSettings;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.notification.mail.Outbox;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.subscription.SubscriptionFolder;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.TaskFailure;

/** Runs and previews over the small world of {@code report/world.sql}. */
class ReportRunsTest {

    private static final Instant NOW = Instant.parse("2031-03-04T12:00:00Z");

    @TempDir
    Path data;

    private Database database;
    private Jdbi jdbi;

    @BeforeEach
    void fill() throws IOException {
        database = new Database(EmbeddedDatabase.migrated().dataSource());
        jdbi = database.jdbi();
        try (InputStream world = getClass().getResourceAsStream("/report/world.sql")) {
            String script = new String(world.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> handle.createScript(script).execute());
        }
        subscribe("linux.yaml", """
                linux:
                  url: https://git.example.org/linux.git
                  default_recipients: [linux@example.org]
                  reports:
                    - all:
                      branch: master
                    - ltp:
                      branch: master
                      path: [ltp%]
                      recipients: [ltp@example.org]
                      options: [ignore_default_recipients]
                    - nothing:
                      branch: master
                      path: [kunit%]
                """);
        subscribe("soc.yaml", """
                soc:
                  url: https://git.example.org/soc.git
                  reports:
                    - quiet:
                      branch: for-next
                      origin: acme
                      always: true
                      recipients: [soc@example.org]
                """);
        subscribe("board_hardware.yaml", """
                board-a:
                  labs: {lava-acme: https://lava.acme.example}
                  default_recipients: [owner@example.org]
                board-z:
                  labs: {lava-acme: https://lava.acme.example}
                """);
    }

    @Test
    void newIssuesAreAnnouncedOnceAndThoseOnBuildsReportedToTheLists() throws Exception {
        Outcome first = run("new_issues", Map.of("send", "true", "to", "ops@example.org"));
        assertEquals(Outcome.succeeded("2 mails queued"), first);
        assertEquals(
                List.of(
                        "announcement ops@example.org {}",
                        "build_issue kernelci-results@groups.io {regressions@lists.linux.dev,linux@example.org}"),
                mails());
        assertEquals(
                List.of(
                        "acme:i2 build unsent",
                        "maestro:i1 build sent",
                        "maestro:i3 boot unsent",
                        "maestro:i6 boot unsent"),
                known());
        assertEquals(Outcome.succeeded("0 mails queued"), run("new_issues", Map.of("send", "true")));
        assertEquals(2, mails().size());
    }

    @Test
    void theAnnouncementListsBuildsThenBootsNewestFirst() throws Exception {
        String body = preview("new_issues", Map.of()).reports().get(0).body();
        List<String> ids =
                body.lines().filter(line -> line.startsWith("#kernelci")).toList();
        assertEquals(
                List.of(
                        "#kernelci issue acme:i2",
                        "#kernelci issue maestro:i1",
                        "#kernelci issue maestro:i6",
                        "#kernelci issue maestro:i3"),
                ids);
        assertTrue(body.contains("- Incidents Count: 2\n"), body);
    }

    @Test
    void previewsAndDryRunsChangeNothing() throws Exception {
        for (String action : List.of("new_issues", "summary", "hardware_summary", "metrics_summary", "fake_report")) {
            assertTrue(preview(action, Map.of("to", "a@example.org")).reports().size() > 0, action);
            run(action, Map.of("to", "a@example.org"));
        }
        assertEquals(List.of(), mails());
        assertEquals(List.of(), known());
        assertEquals(List.of(), rows("select path from notifications_checkout"));
    }

    @Test
    void aBuildIssueNamesTheLastPassAndItsBuilds() throws Exception {
        Preview.Item item =
                preview("issue_report", Map.of("id", "maestro:i1")).reports().get(0);
        assertTrue(item.body().contains("Log excerpt:\n" + "=".repeat(53) + "\nline\n" + "=".repeat(53)), item.body());
        assertTrue(item.body().contains("## defconfig on (arm64):\n"), item.body());
        assertTrue(item.body().contains("## None on (arm64):\n"), item.body());
        assertTrue(item.body().contains("#regzbot introduced: aaa1..aaa2\n"), item.body());
        String loreId = item.messageId().substring(1, item.messageId().length() - 1);
        assertTrue(item.body().contains("Link: https://lore.kernel.org/all/" + loreId + "/\n"), item.body());
    }

    @Test
    void aBootIssueNamesTheTestThatPassedLastOrThatNoneDid() throws Exception {
        String passed = preview("issue_report", Map.of("id", "maestro:i3"))
                .reports()
                .get(0)
                .body();
        assertTrue(passed.contains("- last pass: https://d.kernelci.org/test/maestro:t1\n"), passed);
        assertTrue(passed.contains("- 1 fails since 2031-03-04 03:00 UTC\n"), passed);
        String never = preview("issue_report", Map.of("id", "maestro:i6"))
                .reports()
                .get(0)
                .body();
        assertTrue(never.contains("- last pass: none in the last 18 days\n"), never);
    }

    @Test
    void anIssueThatCannotBeReportedFailsTheRunAndSaysWhy() throws Exception {
        assertThrows(TaskFailure.class, () -> run("issue_report", Map.of("id", "maestro:none", "send", "true")));
        Preview preview = preview("issue_report", Map.of("id", "maestro:i5"));
        assertEquals(RunState.FAILED, preview.state());
        assertEquals("issue maestro:i5: it has no incident on a stored build or test", preview.message());
    }

    @Test
    void allUnsentBuildIssuesAreReportedButNotIgnoredOnes() throws Exception {
        jdbi.useHandle(handle -> handle.execute("""
                insert into notifications_issue (issue_id, issue_version, issue_type, ignored) values
                  ('maestro:i1', 1, 'build', null), ('acme:i2', 1, 'build', now()), ('maestro:none', 1, 'build', null),
                  ('maestro:i3', 1, 'boot', null)"""));
        Outcome outcome = run(
                "issue_report", Map.of("all", "true", "send", "true", "to", "a@example.org", "update-storage", "true"));
        assertEquals(Outcome.partial("1 mail queued; 1 problem: issue maestro:none: there is no such issue"), outcome);
        assertEquals(
                List.of(
                        "acme:i2 build ignored",
                        "maestro:i1 build sent",
                        "maestro:i3 boot unsent",
                        "maestro:none build unsent"),
                known());
    }

    @Test
    void aReportOfATestHasItsHistory() throws Exception {
        Preview.Item item =
                preview("test_report", Map.of("id", "maestro:t2")).reports().get(0);
        assertTrue(item.body().contains("history: ✅ → ✅ → ❌\n"), item.body());
        assertTrue(item.body().contains("#regzbot introduced: aaa1..aaa2\n"), item.body());
        assertEquals(
                1, preview("test_report", Map.of("id", "maestro:t7")).reports().size());
        assertEquals(List.of(), preview("test_report", Map.of("id", "none")).reports());
        assertEquals(List.of(), preview("test_report", Map.of()).reports());
    }

    @Test
    void summariesGoToWhomTheyChangedForAndAreRecorded() throws Exception {
        Outcome outcome = run("summary", Map.of("send", "true"));
        assertEquals(Outcome.succeeded("3 mails queued"), outcome);
        assertEquals(
                List.of(
                        "summary null {linux@example.org}",
                        "summary null {ltp@example.org}",
                        "summary null {soc@example.org}"),
                mails());
        assertEquals(List.of("%", "%", "[\"ltp%\"]"), rows("select path from notifications_checkout order by path"));
    }

    @Test
    void aSummaryCountsAndClassifies() throws Exception {
        List<Preview.Item> items =
                preview("summary", Map.of("summary-origins", "maestro")).reports();
        assertEquals(2, items.size());
        String all = items.get(0).body();
        assertTrue(
                all.contains(
                        "Builds:\t    0 ✅    2 ❌    0 ⚠️\nBoots: \t    0 ✅    2 ❌    0 ⚠️\nTests: \t    1 ✅    0 ❌    1 ⚠️\n"),
                all);
        assertTrue(all.contains("### POSSIBLE REGRESSIONS\n    \nHardware: board-a\n  > Config: defconfig\n"), all);
        assertTrue(all.contains("      history:  > ✅  > ✅  > ❌  \n"), all);
        assertTrue(all.contains("### UNSTABLE TESTS\n    \nHardware: board-b\n"), all);
        assertTrue(
                all.contains("- Issue: maestro:gone | version: 3\n  Build: maestro:b2\n  Comment: No information\n"),
                all);
        assertTrue(
                items.get(1).body().contains("No possible regressions observed."),
                items.get(1).body());
    }

    @Test
    void aSummaryThatWasSentLatelyIsSkippedByItself() throws Exception {
        run("summary", Map.of("send", "true"));
        jdbi.useHandle(handle -> handle.execute("delete from notifications_checkout where path like '[%'"));
        Map<String, String> skipping = Map.of("skip-sent-reports", "true");
        assertEquals(
                List.of("ltp@example.org"),
                preview("summary", skipping).reports().stream()
                        .flatMap(item -> item.cc().stream())
                        .toList());
        assertEquals(3, preview("summary", Map.of()).reports().size());
        jdbi.useHandle(
                handle -> handle.execute(
                        "update notifications_checkout set notification_sent = notification_sent - interval '12 hours 1 second'"));
        assertEquals(3, preview("summary", skipping).reports().size());
    }

    @Test
    void aPlatformsFailuresAreListedWithTheirJobs() throws Exception {
        Preview preview = preview("hardware_summary", Map.of());
        assertEquals(1, preview.reports().size());
        String body = preview.reports().get(0).body();
        assertTrue(
                body.contains(
                        "Builds:\t    2 ✅    0 ❌    0 ⚠️\nBoots: \t    2 ✅    1 ❌    0 ⚠️\nTests: \t    2 ✅    0 ❌    0 ⚠️\n"),
                body);
        assertTrue(body.contains("- Lava_job: https://lava.acme.example/scheduler/job/77\n"), body);
        assertEquals(List.of("board-z, origin maestro: no tests in the last seven days"), preview.messages());
    }

    @Test
    void aBadFileIsLeftOutAndMakesTheRunPartial() throws Exception {
        subscribe("bad.yaml", "x:\n  reports:\n    - origin: y\n");
        Outcome outcome = run("summary", Map.of("send", "true"));
        assertEquals(RunState.PARTIAL, outcome.state());
        assertTrue(outcome.message().startsWith("3 mails queued; 2 problems: bad.yaml:"), outcome::message);
    }

    @Test
    void stagingSendsNothingButShowsEverything() throws Exception {
        InstanceSettings staging = new InstanceSettings(InstanceSettings.Kind.STAGING);
        Map<String, String> send = Map.of("send", "true", "to", "a@example.org");
        Outcome outcome = run("summary", send, staging);
        assertEquals(RunState.SKIPPED_ENVIRONMENT, outcome.state());
        assertEquals(List.of(), mails());
        Preview preview = previews(staging).preview("summary", send);
        assertEquals(RunState.SKIPPED_ENVIRONMENT, preview.state());
        assertEquals(false, preview.reports().get(0).wouldSend());
        assertEquals(Outcome.succeeded("1 mail queued"), run("fake_report", send, staging));
    }

    @Test
    void aTrialGoesToOneAddressAndLeavesNoMark() throws Exception {
        run("new_issues", Map.of("send", "true", "to", "me@example.org", "only-to", "true"));
        assertEquals(List.of("announcement me@example.org {}", "build_issue me@example.org {}"), mails());
        assertEquals(List.of(), known());
    }

    @Test
    void aMailForNobodyIsNeitherQueuedNorRecorded() throws Exception {
        assertEquals(
                Outcome.succeeded("0 mails queued"),
                run("summary", Map.of("send", "true", "ignore-recipients", "true")));
        assertEquals(List.of(), mails());
        assertEquals(List.of(), rows("select path from notifications_checkout"));
        assertEquals(
                "nobody to send it to",
                preview("summary", Map.of("ignore-recipients", "true"))
                        .reports()
                        .get(0)
                        .reason());
    }

    @Test
    void theMachinesLocaleAndTimeZoneChangeNoByte() {
        List<String> before = bodies();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(before, bodies());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private List<String> bodies() {
        Map<String, String> options = Map.of("id", "acme:i2");
        return Stream.of("new_issues", "issue_report", "summary", "hardware_summary", "metrics_summary")
                .flatMap(action -> preview(action, options).reports().stream())
                .map(item -> item.subject() + "\n" + item.body().replaceAll("(?<=/all/)[^@]+", "ID"))
                .toList();
    }

    private void subscribe(String name, String text) throws IOException {
        Path folder = Files.createDirectories(data.resolve("notifications/subscriptions"));
        Files.writeString(folder.resolve(name), text);
    }

    private Outcome run(String action, Map<String, String> options) throws Exception {
        return run(action, options, new InstanceSettings(InstanceSettings.Kind.PRODUCTION));
    }

    private Outcome run(String name, Map<String, String> options, InstanceSettings instance) throws Exception {
        ReportAction action =
                actions().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        ReportTask task = new ReportTask(action, instance, new DispatchQueries(database, new Outbox(clock())), clock());
        return task.perform(Arguments.of(task.parameters(), options), Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "../..", "notifications/../../etc"})
    void aPreviewLooksAtNoOtherDirectoryOfTheMachine(String folder) {
        PreviewService previews = previews(new InstanceSettings(InstanceSettings.Kind.PRODUCTION));
        BadArguments refused = assertThrows(
                BadArguments.class, () -> previews.preview("summary", Map.of("summary-signup-folder", folder)));
        assertEquals(List.of("summary-signup-folder: must be below BACKEND_DATA_DIR"), refused.problems());
    }

    private Preview preview(String action, Map<String, String> options) {
        try {
            return previews(new InstanceSettings(InstanceSettings.Kind.PRODUCTION))
                    .preview(action, options);
        } catch (BadArguments wrong) {
            throw new AssertionError(wrong);
        }
    }

    private PreviewService previews(InstanceSettings instance) {
        return new PreviewService(actions().toList(), instance, clock());
    }

    private Stream<ReportAction> actions() {
        return ReportTasks.actions(database, new SubscriptionFolder(new NotificationSettings(Optional.of(data))));
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private List<String> mails() {
        return rows(
                "select concat(kind, ' ', coalesce(to_address, 'null'), ' ', cc::text) from outbox_mail order by id");
    }

    private List<String> known() {
        return rows("""
                select concat(issue_id, ' ', issue_type, ' ',
                              case when notification_sent is not null then 'sent' when ignored is not null then 'ignored' else 'unsent' end)
                from notifications_issue order by issue_id collate "C"
                """);
    }

    private List<String> rows(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
