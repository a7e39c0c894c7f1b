package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.launcher.MicroServer;
import org.kernelci.dashboard.log.LogServer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server shows Prometheus, what dashboards and rules expect of it, and how it leaves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonitoringIT {

    private static final Path FILES = Path.of("server-config", "monitoring");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    /** Words of PromQL that these files use, and Prometheus' own metric. */
    private static final Set<String> LANGUAGE = Set.of(
            "sum",
            "max",
            "by",
            "rate",
            "increase",
            "histogram_quantile",
            "clamp_min",
            "topk",
            "time",
            "and",
            "up",
            "label_values",
            "__rate_interval");

    /**
     * What the existing dashboards and rules may ask for, as conventions 17 lists it: names as they are printed, histograms
     * without their endings, and the labels of each.
     */
    private static final Map<String, Set<String>> CONTRACT = Map.ofEntries(
            Map.entry("django_http_requests_before_middlewares_total", Set.of()),
            Map.entry("django_http_responses_before_middlewares_total", Set.of()),
            Map.entry("django_http_requests_latency_including_middlewares_seconds", Set.of()),
            Map.entry("django_http_requests_unknown_latency_including_middlewares_total", Set.of()),
            Map.entry("django_http_requests_unknown_latency_total", Set.of()),
            Map.entry("django_http_requests_latency_seconds_by_view_method", Set.of("view", "method")),
            Map.entry("django_http_requests_total_by_method_total", Set.of("method")),
            Map.entry("django_http_requests_total_by_transport_total", Set.of("transport")),
            Map.entry(
                    "django_http_requests_total_by_view_transport_method_total", Set.of("view", "transport", "method")),
            Map.entry("django_http_requests_body_total_bytes", Set.of()),
            Map.entry("django_http_responses_body_total_bytes", Set.of()),
            Map.entry("django_http_responses_total_by_status_total", Set.of("status")),
            Map.entry("django_http_responses_total_by_status_view_method_total", Set.of("status", "view", "method")),
            Map.entry("django_http_responses_total_by_charset_total", Set.of("charset")),
            Map.entry("django_http_responses_total_by_templatename_total", Set.of("templatename")),
            Map.entry("django_http_responses_streaming_total", Set.of()),
            Map.entry("django_http_ajax_requests_total", Set.of()),
            Map.entry("django_http_exceptions_total_by_type_total", Set.of("type")),
            Map.entry("django_http_exceptions_total_by_view_total", Set.of("view")),
            Map.entry("django_db_new_connections_total", Set.of("alias", "vendor")),
            Map.entry("django_db_new_connection_errors_total", Set.of("alias", "vendor")),
            Map.entry("django_db_execute_total", Set.of("alias", "vendor")),
            Map.entry("django_db_execute_many_total", Set.of("alias", "vendor")),
            Map.entry("django_db_errors_total", Set.of("alias", "vendor", "type")),
            Map.entry("django_db_query_duration_seconds", Set.of("alias", "vendor")),
            Map.entry("kcidb_ingestions_total", Set.of("ingester")),
            Map.entry("kcidb_checkouts_total", Set.of("ingester", "origin")),
            Map.entry("kcidb_issues_total", Set.of("ingester", "origin")),
            Map.entry("kcidb_incidents_total", Set.of("ingester", "origin")),
            Map.entry("kcidb_builds_total", Set.of("ingester", "origin", "lab")),
            Map.entry("kcidb_tests_total", Set.of("ingester", "origin", "lab", "platform")),
            Map.entry("kcidb_ingester_worker_failures_total", Set.of("ingester", "reason")),
            Map.entry("kcidb_ingestion_queue", Set.of("ingester")),
            Map.entry("aggregation_records_written_total", Set.of("table")),
            Map.entry("aggregation_deadlock_retries_total", Set.of("table")));

    private static MicroServer server;
    private static Api api;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        database = EmbeddedDatabase.empty();
        Map<String, String> settings = new HashMap<>(database.environment());
        Path spool = Files.createDirectory(directory.resolve("spool"));
        settings.put("INGEST_SPOOL_DIR", spool.toString());
        settings.put("INSTANCE", "development");
        settings.put("PROXY_ALLOWED_HOSTS", "[\"127.0.0.1\"]");
        settings.put("PROXY_ALLOW_PRIVATE_ADDRESSES", "true");
        settings.put("DRAIN_SECONDS", "2");
        // a database is as good as a replica of its own
        settings.put("DB_REPLICA_HOST", settings.get("DB_HOST"));
        settings.put("DB_REPLICA_PORT", settings.get("DB_PORT"));
        server = MicroServer.start(settings);
        api = new Api(server);
        Files.writeString(directory.resolve("submission"), SUBMISSION);
        Files.move(directory.resolve("submission"), spool.resolve("one.json"));
        await(() -> Files.exists(spool.resolve("archive").resolve("one.json")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aRequestIsMeasuredByRouteAndMethodWhateverTheClientSends() {
        await(() -> scrape().contains("database_replica_usable 1"));
        api.get("/api/tree/?origin=first");
        api.get("/api/nowhere/42");
        api.ask("BREW", "/api/tree/");
        String page = scrape();
        String latency = "django_http_requests_latency_seconds_by_view_method";
        for (String bucket : List.of("0.01", "0.025", "75.0", "+Inf")) {
            assertTrue(page.contains(latency + "_bucket{method=\"GET\",view=\"tree\",le=\"" + bucket + "\"} "), page);
        }
        assertTrue(page.contains(latency + "_count{method=\"<invalid method>\",view=\"tree\"} 1"), page);
        assertTrue(
                page.contains("django_http_responses_total_by_status_view_method_total"
                        + "{method=\"GET\",status=\"404\",view=\"<unnamed view>\"}"),
                page);
        assertFalse(page.contains("nowhere"), page);
        assertFalse(page.contains("BREW"), page);
        assertTrue(page.contains("database_replica_queries_total{result=\"answered\"}"), page);
    }

    @Test
    @Order(2)
    void everyMetricIsPrintedOnceAndExplained() throws IOException {
        List<String> types =
                scrape().lines().filter(line -> line.startsWith("# TYPE ")).toList();
        assertEquals(types.size(), Set.copyOf(types).size());
        Set<String> explained = scrape().lines()
                .filter(line -> line.matches("# HELP \\S+ .*\\S.*"))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());
        Set<String> unexplained = types.stream()
                .map(line -> line.split(" ")[2])
                .filter(name -> !explained.contains(name) && !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unexplained, "not in monitoring/metrics.properties");
        assertTrue(types.contains("# TYPE memory_usedHeap_bytes gauge"), "the server's own");
    }

    @Test
    @Order(3)
    void everyNameInDashboardsAndRulesIsInAScrape() throws IOException {
        String page = scrape();
        Set<String> expressions = new TreeSet<>(ruleExpressions());
        try (Stream<Path> dashboards = Files.list(FILES.resolve("grafana/dashboards"))) {
            for (Path dashboard : dashboards.toList()) {
                collectExpressions(new JsonMapper().readTree(Files.readString(dashboard)), expressions);
            }
        }
        assertTrue(expressions.size() > 60, "only " + expressions.size() + " expressions");
        Set<String> names = expressions.stream()
                .flatMap(expression -> namesIn(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = names.stream()
                .filter(name ->
                        page.lines().noneMatch(line -> line.startsWith(name + "{") || line.startsWith(name + " ")))
                .filter(name -> !isOfAnEventThatDidNotHappen(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    @Order(4)
    void everyNameThatExistingDashboardsKnowIsPrintedWithItsLabels() throws Exception {
        somethingFails();
        String page = scrape();
        Map<String, Set<Set<String>>> printed = new TreeMap<>();
        Map<String, Set<Set<String>>> expected = new TreeMap<>();
        CONTRACT.forEach((name, labels) -> {
            boolean histogram = page.contains("# TYPE " + name + " histogram\n");
            for (String ending : histogram ? List.of("_bucket", "_sum", "_count") : List.of("")) {
                expected.put(name + ending, Set.of(labels));
                printed.put(name + ending, labelsOf(name + ending, page));
            }
        });
        assertEquals(expected, printed);
    }

    @Test
    @Order(5)
    void aFileThatIsHandedOnIsCountedAsStreamedAndNoAnswerAsMadeFromATemplate() throws IOException {
        double streamed = value("django_http_responses_streaming_total");
        double plain = value("django_http_responses_total_by_templatename_total{templatename=\"None\"}");
        try (LogServer logs = new LogServer()) {
            String large = "/api/proxy/?url=" + URLEncoder.encode(logs.url("/large"), StandardCharsets.UTF_8);
            assertEquals(300_000, api.get(large).body().length());
        }
        api.get("/api/tree/?origin=any");
        await(() -> value("django_http_responses_total_by_templatename_total{templatename=\"None\"}") == plain + 2
                && value("django_http_responses_streaming_total") > streamed);
        assertEquals(streamed + 1, value("django_http_responses_streaming_total"));
        assertEquals(0, value("django_db_execute_many_total{alias=\"default\",vendor=\"postgresql\"}"));
    }

    /** A question about a table that is gone for its time. */
    private static void somethingFails() throws SQLException {
        Map<String, String> place = database.environment();
        String url =
                "jdbc:postgresql://" + place.get("DB_HOST") + ":" + place.get("DB_PORT") + "/" + place.get("DB_NAME");
        try (Connection connection = DriverManager.getConnection(url, place.get("DB_USER"), place.get("DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("alter table issues rename to hidden_issues");
            assertEquals(500, api.get("/api/issue/").statusCode());
            statement.execute("alter table hidden_issues rename to issues");
        }
    }

    /** Names of the labels of each of a metric's series; all the same, or there is a mistake. */
    private static Set<Set<String>> labelsOf(String name, String page) {
        Pattern label = Pattern.compile("([a-z_]+)=\"");
        return page.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .map(line -> label.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .filter(found -> !found.equals("le"))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static double value(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(6)
    void aServerThatIsToldToStopIsFirstOutOfSightThenClosedThenGone() throws InterruptedException {
        assertEquals(200, api.get("/health/ready").statusCode());
        server.askToEnd();
        await(() -> api.get("/health/ready").statusCode() == 503);
        HttpResponse<String> late = api.get("/api/tree/?origin=late");
        assertTrue(Set.of(200, 503).contains(late.statusCode()), "status " + late.statusCode());
        assertEquals(0, server.awaitEnd());
        assertTrue(server.output().contains("leaving: not ready for more requests"), server.output());
        assertTrue(server.output().contains("leaving: new requests are refused, 0 are under way"), server.output());
    }

    private static String scrape() {
        return server.metrics();
    }

    /** Names of metrics in an expression of PromQL: what is neither of the language nor a label, a value or a range. */
    private static Set<String> namesIn(String expression) {
        String bare = expression
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("by \\([^)]*\\)", "")
                .replaceAll(", *instance\\)", ")")
                .replaceAll("\\b[0-9.]+e?-?[0-9]*\\b", "");
        Set<String> names = new TreeSet<>();
        for (Matcher word = WORD.matcher(bare); word.find(); ) {
            if (!LANGUAGE.contains(word.group())) {
                names.add(word.group());
            }
        }
        return names;
    }

    private static void collectExpressions(JsonNode node, Set<String> expressions) {
        if (node.has("expr")) {
            expressions.add(node.get("expr").stringValue());
        }
        if (node.path("query").path("query").isString()) {
            expressions.add(node.get("query").get("query").stringValue());
        }
        node.forEach(child -> collectExpressions(child, expressions));
    }

    private static Set<String> ruleExpressions() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Set<String> expressions = new TreeSet<>();
        try (InputStream in = Files.newInputStream(FILES.resolve("alerts.yml"))) {
            for (Object group : children(yaml.load(in), "groups")) {
                children(group, "rules")
                        .forEach(rule ->
                                expressions.add(((Map<?, ?>) rule).get("expr").toString()));
            }
        }
        return expressions;
    }

    private static List<?> children(Object of, String name) {
        return (List<?>) ((Map<?, ?>) of).get(name);
    }

    /** Counters and times whose labels aren't known beforehand have no series before their first event; they are listed. */
    private static boolean isOfAnEventThatDidNotHappen(String name) {
        String family = name.replaceAll("_(total|bucket|sum|count)$", "");
        return NO_EVENT.contains(family) && catalogue().containsKey(family);
    }

    private static Properties catalogue() {
        Properties entries = new Properties();
        try (InputStream in = MonitoringIT.class.getResourceAsStream("/monitoring/metrics.properties")) {
            entries.load(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return entries;
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), () -> "not done within " + PATIENCE + "\n" + scrape());
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** What fails and what runs: nothing of it happens in this test. */
    private static final Set<String> NO_EVENT =
            Set.of("django_http_exceptions_total_by_type", "django_db_errors", "runs_finished", "run_seconds");

    private static final String SUBMISSION = """
            {"version": {"major": 5, "minor": 3},
             "checkouts": [{"id": "first:c", "origin": "first", "start_time": "2026-11-20T12:00:00Z"}],
             "builds": [{"id": "first:b", "origin": "first", "checkout_id": "first:c", "status": "PASS"}],
             "tests": [{"id": "first:t", "origin": "first", "build_id": "first:b", "status": "FAIL"}],
             "issues": [{"id": "first:i", "origin": "first", "version": 1}],
             "incidents": [{"id": "first:n", "origin": "first", "issue_id": "first:i", "issue_version": 1,
                            "test_id": "first:t"}]}
            """;
}
