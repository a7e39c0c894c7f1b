package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Previews, subscriptions and known issues of the operators' API, and a report as a task of the server. */
@ExtendWith(SharedStack.class)
class ReportsIT {

    private static final String OPERATOR = Operator.basic("admin", SharedStack.OPERATOR_PASSWORD);
    private static final String VIEWER = Operator.basic("viewer", SharedStack.VIEWER_PASSWORD);
    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;
    private final Jdbi jdbi;

    ReportsIT(Stack stack) {
        api = new Api(stack);
        jdbi = Jdbi.create(stack.database().dataSource());
    }

    @Test
    void aViewerMayPreviewWithOptionsInAnySpelling() {
        JsonNode preview = json(
                post(
                        "reports/preview",
                        VIEWER,
                        "{'action': 'fake_report', 'options': {'to': 'me@example.org', '--in_reply_to': '<1@x>', 'cc': ['a@b', 'c@d'], 'summary_origins': 'maestro'}}"));
        JsonNode report = preview.path("reports").path(0);
        assertEquals("[IGNORE] Test report", report.path("subject").stringValue());
        assertEquals("Testing the email sending path...", report.path("body").stringValue());
        assertEquals("me@example.org", report.path("to").stringValue());
        assertEquals("[\"a@b\",\"c@d\"]", report.path("cc").toString());
        assertEquals("<1@x>", report.path("inReplyTo").stringValue());
        assertTrue(report.path("replyTo").isNull(), report::toString);
        assertTrue(report.path("wouldSend").booleanValue(), report::toString);
        assertEquals("SUCCEEDED", preview.path("state").stringValue());
    }

    @Test
    void everyReportCanBePreviewed() {
        for (String action : new String[] {
            "new_issues", "issue_report", "summary", "hardware_summary", "metrics_summary", "test_report"
        }) {
            assertEquals(
                    200,
                    post("reports/preview", OPERATOR, "{'action': '" + action + "', 'options': {}}")
                            .statusCode(),
                    action);
        }
    }

    @Test
    void aWrongPreviewIsRefusedWithTheNameOfWhatIsWrong() {
        assertRefused("{'action': 'nothing'}", "action");
        assertRefused("{'action': 'summary', 'options': {'loud': true}}", "options.loud");
        assertRefused(
                "{'action': 'summary', 'options': {'skip_sent_reports': 'perhaps'}}", "options.skip-sent-reports");
        assertRefused("{'action': 'summary', 'options': {'cc': {}}}", "options.cc");
        assertRefused("{'action': 'summary', 'options': []}", "options");
        assertEquals(400, post("reports/preview", OPERATOR, "nonsense").statusCode());
        assertEquals(401, post("reports/preview", "Basic bm9ib2R5Og==", "{}").statusCode());
    }

    @Test
    void subscriptionsAreListedWithTheirFiles() {
        JsonNode list = json(get("subscriptions"));
        assertTrue(list.path("folder").isNull(), list::toString);
        assertEquals(2, list.path("total").intValue());
        JsonNode entry = list.path("items").path(0).path("entries").path(0);
        assertEquals("acme-next", entry.path("name").stringValue());
        assertEquals(2, entry.path("reports").size());
        assertEquals(
                "board-a",
                list.path("items").path(1).path("entries").path(0).path("name").stringValue());
    }

    @Test
    void anOperatorMayIgnoreAKnownIssueUntilItIsReported() {
        long id = known("it:ignored", null);
        String path = "issues/known/" + id;
        assertEquals(403, post(path + "/ignore", VIEWER, "").statusCode());
        JsonNode ignored = json(post(path + "/ignore", OPERATOR, ""));
        assertEquals("ignored", ignored.path("state").stringValue());
        assertEquals("admin", ignored.path("ignoredBy").stringValue());
        assertEquals(
                "it:ignored",
                json(get("issues/known?state=ignored"))
                        .path("items")
                        .path(0)
                        .path("issueId")
                        .stringValue());
        assertEquals(
                "unsent",
                json(post(path + "/un-ignore", OPERATOR, "")).path("state").stringValue());

        long sent = known("it:sent", "2031-03-04T12:00:00Z");
        assertEquals(409, post("issues/known/" + sent + "/ignore", OPERATOR, "").statusCode());
        assertEquals(404, post("issues/known/999999999/ignore", OPERATOR, "").statusCode());
        assertEquals(400, get("issues/known?state=lost").statusCode());
    }

    @Test
    void aReportRunsAsATaskAndItsMailIsInTheOutbox() throws InterruptedException {
        HttpResponse<String> started =
                post("tasks/fake_report", OPERATOR, "{'parameters': {'send': true, 'to': 'reports-it@example.org'}}");
        assertEquals(202, started.statusCode(), started.body());
        long run = json(started).path("run").longValue();
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (json(get("runs/" + run)).path("running").booleanValue()) {
            assertTrue(Instant.now().isBefore(patience), "the run never ends");
            Thread.sleep(100);
        }
        assertEquals("SUCCEEDED", json(get("runs/" + run)).path("state").stringValue());
        int mails = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from outbox_mail where run = :run and to_address = 'reports-it@example.org'")
                .bind("run", run)
                .mapTo(int.class)
                .one());
        assertEquals(1, mails);
    }

    private long known(String issue, String sent) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into notifications_issue (issue_id, issue_version, issue_type, notification_sent)
                        values (:issue, 1, 'build', :sent::timestamptz)
                        returning id
                        """)
                .bind("issue", issue)
                .bind("sent", sent)
                .mapTo(long.class)
                .one());
    }

    private void assertRefused(String body, String field) {
        HttpResponse<String> answer = post("reports/preview", OPERATOR, body);
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(json(answer).path("fields").has(field), answer.body());
    }

    private HttpResponse<String> get(String path) {
        return api.send("GET", "/admin/api/" + path, "", "Authorization", VIEWER);
    }

    private HttpResponse<String> post(String path, String authorization, String body) {
        return api.send("POST", "/admin/api/" + path, body.replace('\'', '"'), "Authorization", authorization);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
