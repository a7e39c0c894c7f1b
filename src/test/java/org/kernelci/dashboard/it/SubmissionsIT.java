package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.launcher.MicroServer;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submissions over HTTP, and a second server on the same spool and database. */
class SubmissionsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TESTS = "{\"version\":{\"major\":5,\"minor\":3},\"tests\":[%s]}";
    private static final String TEST = "{\"id\":\"maestro:%s\",\"build_id\":\"maestro:b\",\"origin\":\"maestro\"}";

    @TempDir
    static Path directory;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Jdbi jdbi;
    private static Map<String, String> settings;
    private static MicroServer server;

    @BeforeAll
    static void start() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.empty();
        settings = new HashMap<>(database.environment());
        settings.put("INGEST_SPOOL_DIR", directory.toString());
        settings.put("INGEST_TOKENS", "maestro:" + sha256("good") + ",other:" + sha256("others"));
        settings.put("INGEST_HTTP_MAX_BYTES", "3000000");
        settings.put("NODE_NAME", "one");
        settings.put("ADMIN_PASSWORD", "operators-password");
        server = MicroServer.start(settings);
        jdbi = new Database(database.dataSource()).jdbi();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSubmissionIsTakenInStoredAndAskedForEvenOnAnotherServerAndAfterARestart() throws Exception {
        HttpResponse<String> accepted = submit("good", TESTS.formatted(TEST.formatted("t1")));
        assertEquals(202, accepted.statusCode(), accepted.body());
        String id = json(accepted).path("id").stringValue();
        assertEquals("queued", json(accepted).path("status").stringValue());
        assertEquals(
                "/api/submissions/" + id,
                accepted.headers().firstValue("Location").orElse(""));

        JsonNode stored = await(() -> state(server, "good", id), "stored");
        assertTrue(stored.path("finished_at").isString(), stored::toString);
        assertEquals(0, stored.path("reasons").size());
        assertEquals(List.of("maestro:t1"), column("select id from tests where id = 'maestro:t1'"));
        assertEquals(404, get(server, "others", id).statusCode());
        assertEquals(401, get(server, "wrong", id).statusCode());

        server.close();
        Map<String, String> second = new HashMap<>(settings);
        second.put("NODE_NAME", "two");
        server = MicroServer.start(second);
        assertEquals("stored", state(server, "good", id).path("status").stringValue());
    }

    @Test
    void aSubmissionThatTheDatabaseRefusesFailsWithItsReason() throws Exception {
        String late = TEST.formatted("r").replace("}", ",\"start_time\":\"2026-11-20T10:00:00+20:00\"}");
        String id = json(submit("good", TESTS.formatted(late))).path("id").stringValue();
        JsonNode failed = await(() -> state(server, "good", id), "failed");
        assertTrue(
                failed.path("reasons").path(0).stringValue().startsWith("refused by the database"), failed::toString);
    }

    @Test
    void operatorsSeeTheSpoolAndRetryFailedFiles() throws Exception {
        String name = "bad <b>ünï.json";
        Files.writeString(directory.resolve(name), "[]");
        await(() -> JSON.createObjectNode().put("status", failed().toString()), status -> status.contains("<b>"));
        JsonNode file = failed().path("items")
                .valueStream()
                .filter(item -> item.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(2, file.path("size").intValue());
        assertEquals("a submission is a JSON object", file.path("reason").stringValue());

        assertEquals(422, retry("{\"name\":\"../archive/x.json\"}").statusCode());
        assertEquals(422, retry("{\"name\":\"x.json.error.txt\"}").statusCode());
        assertEquals(422, retry("{\"name\":3}").statusCode());
        assertEquals(422, retry("nothing").statusCode());
        assertEquals(404, retry("{\"name\":\"absent.json\"}").statusCode());

        Files.writeString(directory.resolve("failed").resolve(name), TESTS.formatted(TEST.formatted("retried")));
        assertEquals(
                "{\"moved\":1,\"skipped\":0}",
                retry("{\"name\":\"" + name + "\"}").body());
        await(
                () -> JSON.createObjectNode()
                        .put(
                                "status",
                                column("select id from tests where id = 'maestro:retried'")
                                        .toString()),
                status -> status.contains("retried"));

        JsonNode picture = json(admin("ingestion"));
        assertTrue(
                picture.path("enabled").booleanValue() && picture.path("intake").booleanValue());
        assertEquals(60, picture.path("minutes").size());
        assertTrue(picture.path("totals").path("tests").longValue() >= 1, picture::toString);
        assertTrue(picture.path("spools").valueStream().anyMatch(spool -> spool.path("own")
                .booleanValue()));
    }

    private static JsonNode failed() {
        return json(admin("ingestion/failed?size=200"));
    }

    private static HttpResponse<String> admin(String path) {
        return post(HttpRequest.newBuilder(server.baseUrl().resolve("admin/api/" + path))
                .header("Authorization", Operator.basic("admin", "operators-password")));
    }

    private static HttpResponse<String> retry(String body) {
        return post(HttpRequest.newBuilder(server.baseUrl().resolve("admin/api/ingestion/failed/retry"))
                .POST(BodyPublishers.ofString(body))
                .header("Authorization", Operator.basic("admin", "operators-password"))
                .header("Content-Type", "application/json"));
    }

    @Test
    void aTokenIsNeededAndAllowsItsOriginOnly() {
        HttpResponse<String> nobody = post(request("{}").header("Content-Type", "application/json"));
        assertEquals(401, nobody.statusCode());
        assertEquals("Bearer", nobody.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(401, submit("wrong", "{}").statusCode());

        HttpResponse<String> foreign = submit("others", TESTS.formatted(TEST.formatted("t2")));
        assertEquals(403, foreign.statusCode());
        assertEquals(
                "/tests/0/origin",
                json(foreign).path("problems").path(0).path("pointer").stringValue());
        HttpResponse<String> borrowed = submit(
                "others", TESTS.formatted("{\"id\":\"maestro:x\",\"build_id\":\"maestro:b\",\"origin\":\"other\"}"));
        assertEquals(403, borrowed.statusCode());
        assertEquals(
                "/tests/0/id",
                json(borrowed).path("problems").path(0).path("pointer").stringValue());
    }

    @Test
    void whatIsNoValidSubmissionIsRefusedWithThePlaces() {
        HttpResponse<String> invalid = submit(
                "good",
                TESTS.formatted(
                        TEST.formatted("a").replace("maestro:b", "nothing") + "," + TEST.formatted("b") + ",7"));
        assertEquals(422, invalid.statusCode());
        JsonNode problems = json(invalid).path("problems");
        assertEquals("/tests/0/build_id", problems.path(0).path("pointer").stringValue());
        assertEquals("pattern", problems.path(0).path("rule").stringValue());
        assertEquals("/tests/2", problems.path(1).path("pointer").stringValue());
        assertEquals(2, problems.size());

        for (String body :
                List.of("", "{", "[]", "{}", "\u0000", "{\"version\":{\"major\":9}}", TESTS.formatted("") + "1")) {
            HttpResponse<String> refused = submit("good", body);
            assertEquals(422, refused.statusCode(), body);
            assertEquals(1, json(refused).path("problems").size(), body);
        }
        assertEquals(List.of(), left());
    }

    @Test
    void aBodyMustBeJsonAndNotTooLong() {
        HttpRequest.Builder text = request("{}").header("Authorization", "Bearer good");
        assertEquals(415, post(text.copy()).statusCode());
        assertEquals(415, post(text.copy().header("Content-Type", "text/plain")).statusCode());
        assertEquals(
                415,
                post(text.copy().header("Content-Type", "application/json").header("Content-Encoding", "br"))
                        .statusCode());
        assertEquals(413, submit("good", " ".repeat(3_000_001)).statusCode());
        byte[] endless = " ".repeat(3_000_001).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> chunked = post(HttpRequest.newBuilder(submissions(server))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))
                .header("Authorization", "bearer good")
                .header("Content-Type", "application/json; charset=utf-8"));
        assertEquals(413, chunked.statusCode());
        assertEquals(List.of(), left());
    }

    @Test
    void aBodyMayBeCompressedWithGzipAndItsLengthIsThatOfTheText() throws IOException {
        assertEquals(202, compressed(TESTS.formatted(TEST.formatted("gz"))).statusCode());
        assertEquals(413, compressed(" ".repeat(3_000_001)).statusCode());
        assertEquals(422, compressed("[]").statusCode());
    }

    private static HttpResponse<String> compressed(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return post(HttpRequest.newBuilder(submissions(server))
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                .header("Authorization", "Bearer good")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip"));
    }

    @Test
    void otherMethodsAndUnknownIdsAreRefused() {
        assertEquals(405, post(request("{}").PUT(BodyPublishers.noBody())).statusCode());
        assertEquals(404, get(server, "good", "nothing").statusCode());
        assertEquals(
                404, get(server, "good", "0199a000-0000-7000-8000-000000000000").statusCode());
        assertEquals(404, get(server, "good", "..%2F..%2Fx").statusCode());
    }

    /** What is on its way into the spool and was not let in. */
    private static List<String> left() {
        try (Stream<Path> files = Files.list(directory.resolve(".incoming"))) {
            return files.map(Path::toString).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode await(Supplier<JsonNode> state, String status) throws InterruptedException {
        return await(state, status::equals);
    }

    private static JsonNode await(Supplier<JsonNode> state, Predicate<String> wanted) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode current = state.get();
            if (wanted.test(current.path("status").asString(""))) {
                return current;
            }
            assertTrue(Instant.now().isBefore(deadline), () -> "not within " + PATIENCE + ": " + current);
            Thread.sleep(50);
        }
    }

    private static JsonNode state(MicroServer asked, String token, String id) {
        HttpResponse<String> answer = get(asked, token, id);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static HttpResponse<String> get(MicroServer asked, String token, String id) {
        return post(HttpRequest.newBuilder(submissions(asked).resolve("submissions/" + id))
                .header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> submit(String token, String body) {
        return post(
                request(body).header("Authorization", "Bearer " + token).header("Content-Type", "application/json"));
    }

    private static HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(submissions(server)).POST(BodyPublishers.ofString(body));
    }

    private static URI submissions(MicroServer asked) {
        return asked.baseUrl().resolve("api/submissions");
    }

    private static HttpResponse<String> post(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("not answered", failed);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static List<String> column(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static String sha256(String token) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
