package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kernelci.dashboard.launcher.Stack;
import org.kernelci.dashboard.notification.chat.Webhook;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mails and chat messages of a running server, to a mail server and a chat of the test's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryIT {

    private static final String OPERATOR = Operator.basic("admin", "secret of the operator");
    private static final String VIEWER = Operator.basic("viewer", "secret of the viewer");

    private GreenMail mails;
    private Webhook chat;
    private Stack stack;
    private Api api;
    private Database database;

    @BeforeAll
    void start() throws IOException {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        chat = new Webhook();
        stack = Stack.start(Map.of(
                "ADMIN_PASSWORD", "secret of the operator",
                "VIEWER_PASSWORD", "secret of the viewer",
                "INSTANCE", "production",
                "CACHE_TIMEOUT", "0",
                "EMAIL_HOST", "127.0.0.1",
                "EMAIL_PORT", Integer.toString(mails.getSmtp().getPort()),
                "EMAIL_USE_TLS", "false",
                "DISCORD_WEBHOOK_URL", chat.address().toString()));
        api = new Api(stack);
        database = new Database(stack.database().dataSource());
    }

    @AfterAll
    void stop() {
        stack.close();
        mails.stop();
        chat.close();
    }

    @Test
    void aQueuedMailArrivesAndItsWayCanBeRead() throws Exception {
        assertEquals(
                403,
                api.send("POST", "/admin/api/mails/test", "{}", "Authorization", VIEWER)
                        .statusCode());
        assertEquals(422, post("mails/test", "{\"to\": \"nobody\"}").statusCode());
        HttpResponse<String> queued = post("mails/test", "{\"to\": \"Ops <ops@example.org>\"}");
        assertEquals(202, queued.statusCode(), queued::body);
        long id = json(queued).get("id").asLong();

        await(() -> get("mails/" + id).get("state").asString().equals("sent"), () -> get("mails/" + id)
                .toString());

        JsonNode mail = get("mails/" + id);
        assertEquals("[IGNORE] Test report", mail.get("subject").asString());
        assertEquals("ops@example.org", mail.get("accepted").get(0).asString());
        assertEquals("sent", mail.get("attempts").get(0).get("result").asString());
        assertTrue(
                mail.get("headers").toString().contains("\"KernelCI bot <bot@kernelci.org>\""), mail::toPrettyString);
        assertEquals(
                mail.get("messageId").asString(), mails.getReceivedMessages()[0].getHeader("Message-ID")[0]);
        assertEquals(1, get("mails?state=sent&kind=fake&text=OPS@").get("total").asInt());
        assertEquals(0, get("mails?state=queued,held&run=7").get("total").asInt());
        assertEquals(1, get("mails/summary").get("counts").get("sent").asInt());
        JsonNode days = get("mails/days?days=3").get("days");
        assertEquals(3, days.size());
        assertEquals(1, days.get(2).get("sent").asInt());

        assertEquals(409, post("mails/" + id + "/resend", "{}").statusCode());
        assertEquals(409, post("mails/" + id + "/drop", "{}").statusCode());
        JsonNode again = json(post("mails/" + id + "/resend", "{\"again\": true}"));
        assertEquals("admin", again.get("handledBy").asString());
        await(() -> mails.getReceivedMessages().length == 2, () -> "not sent again");
    }

    @Test
    void wrongQuestionsAreRefusedByName() {
        HttpResponse<String> refused = api.get("/admin/api/mails?state=lost&from=now&run=x", "Authorization", VIEWER);

        assertEquals(400, refused.statusCode());
        assertEquals(3, json(refused).get("fields").size(), refused::body);
        assertEquals(
                404, api.get("/admin/api/mails/999999", "Authorization", VIEWER).statusCode());
        assertEquals(422, post("mails/resend", "{\"state\": \"sent\"}").statusCode());
    }

    @Test
    void theChatHearsOfFailedRequestsWithoutTheirStackTraces() {
        database.jdbi().useHandle(handle -> handle.execute("alter table builds rename to gone"));
        try {
            HttpResponse<String> failed = api.get("/api/build/it:b?x=%20y");
            assertEquals(500, failed.statusCode());
        } finally {
            database.jdbi().useHandle(handle -> handle.execute("alter table gone rename to builds"));
        }

        String text = heard("Request failed with error 500: Internal Server Error");
        assertTrue(
                text.contains("\n\nEndpoint:\nhttps://dashboard.kernelci.org/api/build/it:b?x=%20y\nAccessed in: "),
                text);
        assertTrue(text.contains("Server Error (500)"), text);
        assertFalse(text.contains("relation"), text);
    }

    @Test
    void theChatHearsOfCheckoutsWithoutBuildsAndOfTestsOfFailedBuilds() {
        database.jdbi().useHandle(handle -> handle.createScript("""
                insert into checkouts (id, origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash,
                  start_time, _timestamp)
                values ('o:c', 'o', 't', 'https://git.example/t', 'b', 'empty1', now(), now());
                insert into builds (id, origin, checkout_id, status, start_time, _timestamp)
                values ('o:b', 'o', 'o:c2', 'FAIL', now(), now());
                insert into tests (id, origin, build_id, status, start_time, _timestamp)
                values ('o:t', 'o', 'o:b', 'PASS', now(), now());
                """).execute());

        String asked = "/api/tree/empty1/full?origin=o&git_url=https://git.example/t&git_branch=b";
        HttpResponse<String> empty = api.get(asked);
        assertEquals(200, empty.statusCode(), empty::body);
        assertTrue(heard("Found checkout without builds").contains("https://dashboard.kernelci.org" + asked));

        assertEquals(200, api.get("/api/build/o:b/tests").statusCode());
        assertTrue(heard("Found tests for a failed build.").contains("/api/build/o:b/tests"));
    }

    @Test
    void theChatCanBeTried() {
        assertEquals(
                "ok",
                json(post("chat/test", "{\"text\": \"hello\"}")).get("result").asString());
        assertTrue(heard("hello").startsWith("hello\nAccessed in: "));
        JsonNode state = get("chat");
        assertTrue(state.get("configured").asBoolean());
        assertFalse(state.toString().contains("s3cret"));
        assertFalse(stack.server().output().contains("s3cret"));
    }

    private String heard(String start) {
        await(
                () -> chat.texts().stream().anyMatch(text -> text.startsWith(start)),
                () -> start + " was not heard: " + chat.texts());
        return chat.texts().stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier reached, Supplier<String> otherwise) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!reached.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), otherwise);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = api.get("/admin/api/" + path, "Authorization", VIEWER);
        assertEquals(200, answer.statusCode(), answer::body);
        return json(answer);
    }

    private HttpResponse<String> post(String path, String body) {
        return api.send("POST", "/admin/api/" + path, body, "Authorization", OPERATOR);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
