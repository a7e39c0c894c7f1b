package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.launcher.EmbeddedRedis;
import org.kernelci.dashboard.launcher.MicroServer;
import redis.clients.jedis.Jedis;

/** The response cache with a Redis that is there, away, slow and full (conventions 9). */
class ResponseCacheIT {

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private static final String OPERATOR_PASSWORD = "operator's password";

    private static EmbeddedDatabase database;
    private static EmbeddedRedis redis;
    private static MicroServer server;
    private static Api api;

    @BeforeAll
    static void start() throws SQLException {
        database = EmbeddedDatabase.empty();
        redis = EmbeddedRedis.start();
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.putAll(redis.environment());
        // more than a loaded machine needs, less than the pause of a slow Redis here
        settings.put("REDIS_TIMEOUT_MS", "1000");
        settings.put("CACHE_TIMEOUT", "100");
        settings.put("ADMIN_PASSWORD", OPERATOR_PASSWORD);
        settings.put("CORS_ALLOWED_ORIGINS", "[\"https://a.example\", \"https://b.example\"]");
        server = MicroServer.start(settings);
        api = new Api(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        redis.close();
    }

    @Test
    void anOperatorSeesHowMuchIsStoredAndForgetsIt() {
        String operator = Operator.basic("admin", OPERATOR_PASSWORD);
        api.get("/api/build/flushed");
        HttpResponse<String> state = api.get("/admin/api/cache", "Authorization", operator);
        assertTrue(state.body().contains("\"available\":true,\"entries\":"), state::body);
        assertFalse(state.body().contains("\"entries\":0,"), state::body);
        HttpResponse<String> flushed = api.ask("POST", "/admin/api/cache/flush", "Authorization", operator);
        assertTrue(flushed.body().matches("\\{\"removed\":[1-9][0-9]*}"), flushed::body);
        assertEquals("", header(api.get("/api/build/flushed"), "Age"));
    }

    @Test
    void metricsAreKeptOnceTheyWereComputedAndTheTaskComputesThemAnew() throws SQLException, InterruptedException {
        // no other test asks for these days
        String path = "/api/metrics/?start_days_ago=" + daysSinceSaturday(7) + "&end_days_ago=" + daysSinceSaturday(0);
        String before = api.get(path).body();
        insertCheckout("of last week", daysSinceSaturday(3));
        assertEquals(before, api.get(path).body());
        String operator = Operator.basic("admin", OPERATOR_PASSWORD);
        String run = api.ask("POST", "/admin/api/tasks/metrics_cache_warm", "Authorization", operator)
                .body();
        String id = run.replaceFirst(".*?(\\d+).*", "$1");
        String state = "";
        for (int tries = 0; tries < 300 && !state.contains("2 of 2 periods are in the cache."); tries++) {
            Thread.sleep(100);
            state = api.get("/admin/api/runs/" + id, "Authorization", operator).body();
        }
        assertTrue(state.contains("2 of 2 periods are in the cache."), run + state);
        assertNotEquals(before, api.get(path).body());
        assertTrue(api.get(path).body().contains("\"n_checkouts\":1,"), () -> api.get(path)
                .body());
    }

    /** How long ago the latest Saturday was, which may be today, and some more days. */
    private static int daysSinceSaturday(int more) {
        return (LocalDate.now(ZoneOffset.UTC).getDayOfWeek().getValue() + 1) % 7 + more;
    }

    @Test
    void aMissIsStoredAndAHitHasItsAge() {
        HttpResponse<String> miss = api.get("/api/build/plain");
        HttpResponse<String> hit = api.get("/api/build/plain");
        assertEquals("{\"error\":\"Build not found\"}", miss.body());
        assertEquals("", header(miss, "Age"));
        assertEquals("max-age=100", header(miss, "Cache-Control"));
        assertTrue(header(miss, "Expires").matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"));
        assertEquals("Accept, Cookie, origin", header(miss, "Vary"));
        assertEquals(miss.body(), hit.body());
        assertTrue(header(hit, "Age").matches("[0-9]"), header(hit, "Age"));
        assertEquals("Accept, origin", header(hit, "Vary"));
        for (String name : List.of(
                "Expires", "Cache-Control", "ETag", "Content-Type", "Content-Length", "Allow", "X-Frame-Options")) {
            assertEquals(header(miss, name), header(hit, name), name);
            assertNotEquals("", header(hit, name), name);
        }
    }

    @Test
    void anAnswerIsRepeatedThoughTheRowsHaveChanged() throws SQLException {
        api.get("/api/build/rows");
        insertBuild("rows");
        assertEquals(
                "{\"error\":\"Build not found\"}", api.get("/api/build/rows").body());
        assertTrue(api.get("/api/build/rows?other").body().contains("\"id\":\"rows\""));
    }

    @Test
    void theHeadersOfTheSiteAreTheRequestsOwn() {
        api.get("/api/build/site", "Origin", "https://a.example");
        HttpResponse<String> hit = api.get("/api/build/site", "Origin", "https://b.example");
        assertNotEquals("", header(hit, "Age"));
        assertEquals("https://b.example", header(hit, "Access-Control-Allow-Origin"));
        assertEquals("nosniff", header(hit, "X-Content-Type-Options"));
    }

    @Test
    void onlyStatus200IsStored() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> refused = api.get("/api/tree/?interval_in_days=x");
            assertEquals(400, refused.statusCode());
            assertEquals("", header(refused, "Age") + header(refused, "Expires") + header(refused, "Cache-Control"));
            assertTrue(refused.body().contains("interval_in_days"), refused.body());
        }
        api.get("/api/origins/");
        assertEquals("", header(api.get("/api/origins/"), "Cache-Control"));
    }

    @Test
    void authorizationAndAcceptHaveAnswersOfTheirOwn() {
        api.get("/api/build/own");
        assertEquals("", header(api.get("/api/build/own", "Accept", "application/json"), "Age"));
        assertEquals("", header(api.get("/api/build/own", "Authorization", "Bearer x"), "Age"));
        HttpResponse<String> hit = api.get("/api/build/own", "Authorization", "Bearer x");
        assertNotEquals("", header(hit, "Age"));
        assertEquals("Accept, Authorization, origin", header(hit, "Vary"));
    }

    @Test
    void headIsServedByTheAnswerToGetButNotTheOtherWayRound() {
        HttpResponse<String> head = api.ask("HEAD", "/api/build/head");
        assertEquals("", head.body());
        assertEquals("27", header(head, "Content-Length"));
        assertEquals("", header(head, "Age"));
        assertNotEquals("", header(api.ask("HEAD", "/api/build/head"), "Age"));
        HttpResponse<String> get = api.get("/api/build/head");
        assertEquals("", header(get, "Age"));
        assertEquals(header(head, "ETag"), header(get, "ETag"));
        api.get("/api/build/head2");
        HttpResponse<String> served = api.ask("HEAD", "/api/build/head2");
        assertNotEquals("", header(served, "Age"));
        assertEquals("", served.body());
    }

    @Test
    void aClientThatHasTheAnswerIsToldSo() {
        HttpResponse<String> first = api.get("/api/build/tag");
        String tag = header(first, "ETag");
        assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
        HttpResponse<String> again = api.get("/api/build/tag", "If-None-Match", "\"x\", W/" + tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertEquals("max-age=100", header(again, "Cache-Control"));
        assertEquals(304, api.get("/api/build/tag?new", "If-None-Match", tag).statusCode());
        assertEquals(
                304, api.ask("HEAD", "/api/build/tag", "If-None-Match", "*").statusCode());
        assertEquals(
                200, api.get("/api/build/tag", "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void aCompressedAnswerHasATagOfItsOwn() throws Exception {
        insertBuild("packed");
        HttpResponse<String> plain = api.get("/api/build/packed");
        assertEquals("Accept, Cookie, Accept-Encoding, origin", header(plain, "Vary"));
        for (String path : List.of("/api/build/packed", "/api/build/packed?fresh")) {
            HttpResponse<byte[]> packed = packed(path);
            assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
            assertEquals(plain.body(), unpack(packed.body()));
            String tag = packed.headers().firstValue("ETag").orElse("");
            assertEquals(header(plain, "ETag").replaceFirst("\"$", "-gzip\""), tag);
            assertEquals(304, api.get(path, "If-None-Match", tag).statusCode());
        }
    }

    @Test
    void simultaneousEqualRequestsAreComputedOnce() throws Exception {
        long misses = counted("miss");
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table builds in access exclusive mode");
            answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> api.get("/api/build/together"), task -> new Thread(task).start()))
                    .toList();
            Thread.sleep(1500);
            connection.commit();
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals("{\"error\":\"Build not found\"}", answer.get().body());
        }
        assertEquals(misses + 1, counted("miss"));
    }

    @Test
    void answersKeepComingWhileRedisIsAwayAndAreStoredAgainAfterwards() throws InterruptedException {
        api.get("/api/build/away");
        redis.close();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = api.get("/api/build/away");
            assertEquals("{\"error\":\"Build not found\"}", answer.body());
            assertEquals("", header(answer, "Age"));
            assertEquals("max-age=100", header(answer, "Cache-Control"));
        }
        redis.restart();
        awaitHit("/api/build/away");
        assertTrue(server.output().contains("the response cache, works again"));
    }

    @Test
    void aSlowRedisDelaysOneRequestAndIsThenLeftAlone() throws InterruptedException {
        awaitHit("/api/build/slow");
        try (Jedis control = new Jedis("127.0.0.1", redis.port())) {
            control.clientPause(6000);
        }
        Instant start = Instant.now();
        for (int i = 0; i < 10; i++) {
            assertEquals(200, api.get("/api/build/slow").statusCode());
        }
        Duration taken = Duration.between(start, Instant.now());
        assertTrue(taken.compareTo(Duration.ofSeconds(4)) < 0, taken.toString());
        awaitHit("/api/build/slow");
    }

    @Test
    void aFullRedisIsStillRead() throws InterruptedException {
        awaitHit("/api/build/before");
        try (Jedis control = new Jedis("127.0.0.1", redis.port())) {
            control.configSet("maxmemory", "1");
            for (int i = 0; i < 3; i++) {
                assertEquals("", header(api.get("/api/build/full"), "Age"));
            }
            assertNotEquals("", header(api.get("/api/build/before"), "Age"));
            control.configSet("maxmemory", "0");
        }
        awaitHit("/api/build/full");
    }

    /** Asks until the answer comes from the cache. */
    private static void awaitHit(String path) throws InterruptedException {
        Instant deadline = Instant.now().plus(RECOVERY);
        while (header(api.get(path), "Age").isEmpty()) {
            assertTrue(Instant.now().isBefore(deadline), "no hit within " + RECOVERY);
            Thread.sleep(200);
        }
    }

    private static void insertCheckout(String id, int daysAgo) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into checkouts (id, origin, _timestamp) values ('" + id
                    + "', 'o', now() - interval '" + daysAgo + " days')");
        }
    }

    private static void insertBuild(String id) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into checkouts (id, origin) values ('c:" + id + "', 'o')");
            statement.execute("insert into builds (_timestamp, id, origin, checkout_id) values (now(), '" + id
                    + "', 'o', 'c:" + id + "')");
        }
    }

    private static long counted(String result) {
        return server.metrics()
                .lines()
                .filter(line -> line.startsWith("response_cache_answers_total") && line.contains('"' + result + '"'))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
        URI uri = server.baseUrl().resolve(path);
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofByteArray());
    }

    private static String unpack(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
