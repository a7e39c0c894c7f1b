package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kernelci.dashboard.launcher.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked example of filters 10 in a running server's database, and how its answers are written in short. */
final class TreeExample {

    static final String BRANCH = "/api/tree/edge/arm/fixes";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] CLEAR = {
        "delete from incidents where id ~ '^n[1-9]$'",
        "delete from issues where id in ('I1', 'I2', 'I3')",
        "delete from tests where id like 't\\_%' or id like 't0\\_%'",
        "delete from builds where checkout_id in (select id from checkouts where tree_name = 'edge')",
        "delete from checkouts where tree_name = 'edge'",
        "delete from tree_tests_rollup where tree_name = 'edge'"
    };

    private final Stack stack;
    private final Api api;

    TreeExample(Stack stack) {
        this.stack = stack;
        this.api = new Api(stack);
    }

    /** Leaves the example, and nothing else of its tree, in the database. */
    void insert() throws SQLException, IOException {
        run(CLEAR);
        try (InputStream script = TreeExample.class.getResourceAsStream("/tree/worked_example.sql")) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = stack.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    HttpResponse<String> get(String path) {
        return api.get(path);
    }

    JsonNode ok(String path) {
        HttpResponse<String> answer = api.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** Filters as {@code name=value}, separated by blanks, for the end of a query string. */
    static String query(String filters) {
        StringBuilder query = new StringBuilder();
        for (String filter : filters == null ? new String[0] : filters.split(" ")) {
            int equals = filter.indexOf('=');
            query.append("&filter_")
                    .append(filter, 0, equals)
                    .append('=')
                    .append(URLEncoder.encode(filter.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query.toString().replace("[", "%5B").replace("]", "%5D");
    }

    /** The ids of a list of items. */
    static Set<String> ids(JsonNode items) {
        return items.valueStream()
                .map(item -> item.get("id").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A status object as {@code FAIL 3, PASS 1}, without zeros. */
    static String counts(JsonNode statuses) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        statuses.properties()
                .forEach(status -> counts.put(status.getKey(), status.getValue().intValue()));
        counts.values().removeIf(count -> count == 0);
        return counts.entrySet().stream()
                .map(status -> status.getKey() + " " + status.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A section of a summary: statuses; issues in their order; unknown issues. */
    static String section(JsonNode section) {
        String issues = section.get("issues")
                .valueStream()
                .map(issue -> issue.get("id").stringValue() + " v" + issue.get("version") + " {"
                        + counts(issue.get("incidents_info")) + "}")
                .collect(Collectors.joining(", "));
        return counts(section.get("status")) + "; " + issues + "; " + section.get("unknown_issues");
    }
}
