package org.kernelci.dashboard.notification.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.config.ChatSettings;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ChatDeliveryTest {

    private static final Instant START = Instant.parse("2031-03-04T10:15:02Z");

    private final Webhook webhook;
    private final ChatQueries queries =
            new ChatQueries(new Database(EmbeddedDatabase.migrated().dataSource()));
    private final List<Duration> pauses = new ArrayList<>();
    private final Meters meters = new Meters();

    ChatDeliveryTest() throws IOException {
        webhook = new Webhook();
    }

    @AfterEach
    void close() {
        webhook.close();
    }

    @Test
    void aMessageHasTheNameTheTextAndTheTime() throws Exception {
        delivery(START).send(text("Something happened"));

        JsonNode post = webhook.heard().get(0);
        assertEquals("KernelCI Dashboard Notifications", post.get("username").asString());
        assertEquals(
                "https://avatars.githubusercontent.com/u/11725450?s=200&v=4",
                post.get("avatar_url").asString());
        assertEquals(
                "Something happened\nAccessed in: 2031-03-04 10:15:02 UTC\n---",
                post.get("content").asString());
        assertFalse(post.has("embeds"));
    }

    @Test
    void theSameTextIsSentOnceInTenMinutesByAllServersTogether() throws Exception {
        delivery(START).send(text("a"));
        delivery(START.plusSeconds(599)).send(text("a"));
        delivery(START.plusSeconds(599)).send(text("b"));
        assertEquals(2, webhook.texts().size());

        delivery(START.plusSeconds(601)).send(text("a"));

        assertEquals(3, webhook.texts().size());
        assertEquals(1, meters.counted("chat_messages", "result", "suppressed"));
        assertEquals(3, meters.counted("chat_messages", "result", "sent"));
    }

    @Test
    void whatWasNotSentKeepsNothingQuiet() throws Exception {
        webhook.answer(400);
        ChatDelivery delivery = delivery(START);
        delivery.send(text("a"));
        assertEquals("HTTP 400", delivery.state().lastError());

        delivery.send(text("a"));

        assertEquals(2, webhook.texts().size());
        assertEquals(List.of(), pauses, "a refusal is not tried again");
    }

    @Test
    void aChannelThatIsBusyGetsTheTimeItAsksFor() throws Exception {
        webhook.answer(429, 429);

        delivery(START).send(text("a"));

        assertEquals(List.of(Duration.ofMillis(1500), Duration.ofMillis(1500)), pauses);
        assertEquals(1, meters.counted("chat_messages", "result", "sent"));
    }

    @Test
    void aChannelThatFailsIsTriedAgainAfterGrowingPausesThenLeft() throws Exception {
        webhook.answer(500, 502, 503, 500, 500);

        delivery(START).send(text("a"));

        assertEquals(
                List.of(2, 4, 8, 16),
                pauses.stream().map(pause -> (int) pause.toSeconds()).toList());
        assertEquals(1, meters.counted("chat_messages", "result", "failed"));
    }

    @Test
    void aSilentOrAbsentChannelIsLeftInTimeAndItsAddressIsNotTold() throws Exception {
        webhook.beSilent();
        ChatChannel.Reply late = new ChatChannel(webhook.address(), Duration.ofMillis(200)).post("a");
        assertEquals(ChatChannel.Fate.PUT_OFF, late.fate());
        assertTrue(late.words().startsWith("no answer within"), late::words);

        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        ChatChannel.Reply absent = new ChatChannel(URI.create("http://127.0.0.1:" + free + "/s3cret")).post("a");
        assertEquals("no answer: ConnectException", absent.words());
    }

    @Test
    void withoutTheDatabaseEveryServerKeepsItsOwnSilence() throws Exception {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        ChatDelivery delivery = delivery(new ChatQueries(new Database(nowhere)), START);

        delivery.send(text("a"));
        delivery.send(text("a"));

        assertEquals(1, webhook.texts().size());
    }

    @Test
    void aFullQueueDropsWhatComesLateAndDelaysNobody() throws Exception {
        ChatQueue queue =
                new ChatQueue(new ChatSettings(Optional.of(webhook.address())), instance("PRODUCTION"), meters);
        for (int alert = 0; alert < ChatQueue.MOST + 3; alert++) {
            queue.hear(new Alert("alert " + alert, null));
        }

        assertEquals(ChatQueue.MOST, queue.size());
        assertEquals(3, meters.counted("chat_messages", "result", "dropped"));
        assertEquals("alert 0", queue.next(Duration.ZERO).orElseThrow().message());
    }

    @Test
    void anAlertNamesItsEndpointOnTheInstancesHostAndQuotesItsBody() {
        Alert alert = new Alert(
                "Request failed",
                new Alert.Request(
                        "http://10.0.0.1:8080/api/example?origin=acme", "/api/example?origin=acme", "{\"limit\": 5}"));

        assertEquals("""
                Request failed

                Endpoint:
                https://dashboard.kernelci.org/api/example?origin=acme
                Body:
                ```json
                {"limit": 5}```
                Accessed in: 2031-03-04 10:15:02 UTC
                ---""", ChatText.of(alert, instance("PRODUCTION")).content(START));
        assertEquals(
                "https://staging.dashboard.kernelci.org/api/example?origin=acme",
                ChatText.of(alert, instance("STAGING")).endpoint());
        assertEquals(
                "http://10.0.0.1:8080/api/example?origin=acme",
                ChatText.of(alert, instance("DEVELOPMENT")).endpoint());
    }

    @Test
    void aLongTextIsCutButKeepsItsEndpointAndTime() {
        String url = "https://d.example/api/x";
        for (ChatText text : List.of(
                new ChatText("m", url, "b".repeat(5000)),
                new ChatText("m".repeat(5000), url, "b".repeat(5000)),
                new ChatText("m".repeat(5000), url + "?" + "q".repeat(9000), null),
                new ChatText("😀".repeat(1500), null, null))) {
            String content = text.content(START);
            assertTrue(content.length() <= ChatText.LONGEST, () -> content.length() + " characters");
            assertTrue(content.endsWith("\nAccessed in: 2031-03-04 10:15:02 UTC\n---"), content);
            assertTrue(text.endpoint() == null || content.contains("\n\nEndpoint:\n" + url), content);
        }
        assertEquals(
                ChatText.LONGEST,
                new ChatText("m", url, "b".repeat(5000)).content(START).length());
    }

    private ChatDelivery delivery(Instant now) {
        return delivery(queries, now);
    }

    private ChatDelivery delivery(ChatQueries from, Instant now) {
        return new ChatDelivery(
                new ChatChannel(webhook.address()),
                new Silences(from),
                Clock.fixed(now, ZoneOffset.UTC),
                meters,
                pauses::add);
    }

    private static InstanceSettings instance(String kind) {
        return new InstanceSettings(InstanceSettings.Kind.valueOf(kind));
    }

    private static ChatText text(String message) {
        return new ChatText(message, null, null);
    }
}
