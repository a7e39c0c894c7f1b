package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.Stack;
import org.kernelci.dashboard.operation.SampleSubmissions;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole read API on sample submissions: the calls of the web dashboard, and values that nobody should send. */
class WholeApiIT {

    private static final Duration INGESTION_PATIENCE = Duration.ofSeconds(120);
    private static final Duration SLOWEST = Duration.ofSeconds(10);
    private static final int ROUNDS = 80;

    private static final AnswerShapes SHAPES = AnswerShapes.ofCommittedDocument();
    private static final JsonMapper JSON = new JsonMapper();

    private static Stack stack;
    private static Api api;

    @BeforeAll
    static void ingest(@TempDir Path spool) throws IOException, InterruptedException {
        new SampleSubmissions(1, Instant.now()).write(spool);
        stack = Stack.start(Map.of("INGEST_SPOOL_DIR", spool.toString(), "CACHE_TIMEOUT", "0"));
        api = new Api(stack);
        Instant deadline = Instant.now().plus(INGESTION_PATIENCE);
        while (!isIngested(spool)) {
            assertTrue(Instant.now().isBefore(deadline), "the samples were not ingested in time");
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static boolean isIngested(Path spool) throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            if (files.anyMatch(file -> file.toString().endsWith(".json"))) {
                return false;
            }
        }
        return new Database(stack.database().dataSource()).jdbi().withHandle(handle -> handle.createQuery(
                        "select not exists (select from aggregation_queue)")
                .mapTo(Boolean.class)
                .one());
    }

    /** Every call that the dashboard makes, page by page, each with what the page before has shown. */
    @Test
    void theCallsOfTheDashboardAreAnsweredInTheShapesOfTheDocument() {
        DashboardVisit visit = new DashboardVisit(api, SHAPES);
        visit.trees();
        visit.hardware();
        visit.issues();
        visit.others();

        assertEquals(List.of(), visit.problems());
        assertTrue(visit.calls() >= 50, () -> "only " + visit.calls() + " calls");
    }

    @Test
    void hostileValuesAreAnsweredSoonAndWithoutAFailure() throws InterruptedException {
        ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(6);
        for (Call call : calls()) {
            for (int round = 0; round < ROUNDS; round++) {
                HostileValues values = new HostileValues(call.path().hashCode() * 1_000L + round);
                clients.execute(() -> attack(call, values, problems));
            }
        }
        clients.shutdown();
        assertTrue(clients.awaitTermination(3, TimeUnit.MINUTES), "the attack did not end");

        assertEquals(List.of(), problems.stream().limit(20).toList());
    }

    /** @param parameters names in the query, with an example that may be empty */
    private record Call(String method, String path, Map<String, String> parameters, JsonNode body) {}

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        SHAPES.document().path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue().properties().forEach(operation -> calls.add(call(path.getKey(), operation)));
            }
        });
        return calls;
    }

    private static Call call(String path, Map.Entry<String, JsonNode> operation) {
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        for (JsonNode given : operation.getValue().path("parameters")) {
            JsonNode parameter = given.has("$ref")
                    ? SHAPES.document().at(given.get("$ref").stringValue().substring(1))
                    : given;
            JsonNode example = parameter.has("example") ? parameter.get("example") : parameter.at("/schema/example");
            parameters.put(parameter.get("name").stringValue(), example.asString(""));
        }
        boolean hardware = path.startsWith("/api/hardware");
        String body = hardware
                ? "{\"origin\":\"maestro\",\"startTimestampInSeconds\":\"1763900000\",\"endTimestampInSeconds\":"
                        + "\"1764500000\",\"selectedCommits\":{\"0\":\"head\"},\"commitHeads\":[{\"treeName\":\"mainline\","
                        + "\"repositoryUrl\":\"u\",\"branch\":\"master\",\"commitHash\":\"c\"}],\"filter\":"
                        + "{\"filter_boot.status\":[\"FAIL\"],\"filter_duration_[gte]\":[\"1\"],\"filter_test.issue\":"
                        + "[\"a,1\"],\"filter_boot.path\":\"x\"}}"
                : "{\"issues\":[[\"maestro:a\",1]]}";
        return new Call(operation.getKey().toUpperCase(java.util.Locale.ROOT), path, parameters, JSON.readTree(body));
    }

    private static void attack(Call call, HostileValues values, ConcurrentLinkedQueue<String> problems) {
        String path = target(call, values);
        String body = call.method().equals("POST") ? body(call.body(), values) : "";
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    call.method().equals("POST") ? api.post(path, body) : api.get(path, "Accept", "application/json");
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            boolean proxied = call.path().equals("/api/proxy/");
            if (answer.statusCode() >= 500 && !proxied || took.compareTo(SLOWEST) > 0) {
                problems.add(answer.statusCode() + " after " + took + ": " + call.method() + " " + path + " " + body);
            }
        } catch (RuntimeException failure) {
            problems.add(failure + ": " + call.method() + " " + path + " " + body);
        }
    }

    /** The path with one or more of its values and parameters replaced, left out, repeated or invented. */
    private static String target(Call call, HostileValues values) {
        String path = call.path();
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, String> parameter : call.parameters().entrySet()) {
            String name = parameter.getKey();
            String value = values.below(3) == 0 ? values.encoded() : HostileValues.encode(parameter.getValue());
            if (path.contains("{" + name + "}")) {
                path = path.replace("{" + name + "}", value.isEmpty() ? "x" : value);
            } else if (!name.startsWith("filter_") || values.below(8) == 0) {
                query.add(HostileValues.encode(name) + "=" + value);
                if (values.below(10) == 0) {
                    query.add(HostileValues.encode(name) + "=" + values.encoded());
                }
            }
        }
        if (values.below(4) == 0) {
            query.add("filter_" + values.encoded() + "=" + values.encoded());
        }
        // longer lines than this are refused before any of our code runs
        String line = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return line.length() > 7_000 ? path : line;
    }

    /** The body with one of its values replaced, or broken off. */
    private static String body(JsonNode sound, HostileValues values) {
        String text = sound.toString();
        if (values.below(8) == 0) {
            return text.substring(0, values.below(text.length()));
        }
        if (values.below(8) == 0) {
            return values.json();
        }
        List<JsonNode> parts = new ArrayList<>();
        collect(sound, parts);
        String part = parts.get(values.below(parts.size())).toString();
        int at = text.indexOf(part);
        return text.substring(0, at) + values.json() + text.substring(at + part.length());
    }

    private static void collect(JsonNode node, List<JsonNode> parts) {
        for (JsonNode part : node) {
            parts.add(part);
            collect(part, parts);
        }
    }
}
