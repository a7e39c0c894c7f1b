package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;

/** Tree listing, origins, build and test details (api-tree 4.1, api-core 1, 4 and 12). */
@ExtendWith(SharedStack.class)
class FirstEndpointsIT {

    private final Stack stack;
    private final Api api;

    FirstEndpointsIT(Stack stack) {
        this.stack = stack;
        api = new Api(stack);
    }

    @BeforeAll
    static void insert(Stack stack) throws SQLException {
        try (Connection connection = stack.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"checkouts", "builds", "tests", "latest_checkout", "tree_listing"}) {
                statement.execute("delete from " + table + " where "
                        + (table.matches("latest_checkout|tree_listing") ? "checkout_id" : "id") + " like 'first:%'");
            }
            statement.execute("""
                    insert into checkouts (id, origin, tree_name, git_repository_url, git_commit_hash,
                                           git_repository_branch, git_commit_name, git_commit_tags, start_time)
                    values ('first:c', 'first', 'mainline', 'https://m.git', 'h1', 'master', 'v6.1', '{}',
                            now() - interval '3 days'),
                           ('first:old', 'Zeta', null, null, null, null, null, null, now() - interval '40 days'),
                           ('first:empty', '', null, null, null, null, null, null, now())
                    """);
            statement.execute("""
                    insert into builds (_timestamp, id, origin, checkout_id, status, duration, start_time, misc,
                                        config_name, input_files)
                    values (now(), 'first:b', 'builder', 'first:c', null, 5, '2026-11-20T10:00:00.1Z',
                            '{"lab": "x", "a": [1.10, 12345678901234567890]}', 'defconfig', '[{"name": "ü"}]'),
                           (now(), 'first:odd', 'builder', 'first:nosuch', 'WEIRD', 'NaN', null, '[1]', null, '5'),
                           (now(), 'first:twice', 'builder', 'first:nosuch', 'PASS', 1e22, null,
                            to_jsonb('{"k": 1e3}'::text), null, 'null')
                    """);
            statement.execute("""
                    insert into tests (_timestamp, id, origin, build_id, status, path, start_time,
                                       environment_compatible, environment_misc, misc, log_excerpt)
                    values ('2026-11-20T10:00:00Z', 'first:t', 'tester', 'first:b', 'FAIL', 'boot', null, '{}',
                            '{"platform": "p"}', 'null', E'a\\u2028"\\\\/\\n'),
                           ('2026-11-20T10:00:00Z', 'first:lost', 'tester', 'first:nosuch', null, null, null, null,
                            '[1, 2.0]', '"text"', null)
                    """);
            statement.execute("""
                    insert into latest_checkout (checkout_id, start_time, origin, tree_name, git_repository_url,
                                                 git_repository_branch)
                    values ('first:c', now() - interval '3 days', 'first', 'mainline', 'https://m.git', 'master'),
                           ('first:c', now() - interval '3 days', 'first', null, 'https://m.git', 'master')
                    """);
            statement.execute("""
                    insert into tree_listing (checkout_id, origin, tree_name, git_repository_url,
                                              git_repository_branch, git_commit_hash, git_commit_name,
                                              git_commit_tags, start_time, build_pass, build_failed, build_inc,
                                              boot_pass, boot_failed, boot_inc, test_pass, test_failed, test_inc)
                    values ('first:c', 'first', 'mainline', 'https://m.git', 'master', 'h1', 'v6.1', '{v6.1}',
                            '2026-11-20T10:00:00.000001Z', 1, 2, 3, 4, 5, 6, 7, 8, 9)
                    """);
        }
    }

    @Test
    void aTestComesWithItsBuildAndCheckout() {
        assertEquals(
                "{\"field_timestamp\":\"2026-11-20T10:00:00Z\",\"id\":\"first:t\",\"build_id\":\"first:b\","
                        + "\"status\":\"FAIL\",\"path\":\"boot\",\"log_excerpt\":\"a\\u2028\\\"\\\\/\\n\","
                        + "\"log_url\":null,\"misc\":null,\"environment_misc\":{\"platform\":\"p\"},"
                        + "\"start_time\":null,\"environment_compatible\":[],\"output_files\":null,"
                        + "\"input_files\":null,\"compiler\":null,\"architecture\":null,"
                        + "\"config_name\":\"defconfig\",\"git_commit_hash\":\"h1\","
                        + "\"git_repository_branch\":\"master\",\"git_repository_url\":\"https://m.git\","
                        + "\"git_commit_tags\":[],\"tree_name\":\"mainline\",\"origin\":\"first\","
                        + "\"test_origin\":\"tester\"}",
                ok("/api/test/first:t"));
    }

    @Test
    void aTestOfAnUnknownBuildWithOddDataIsDeliveredToo() {
        String test = ok("/api/test/first:lost");
        assertTrue(test.contains("\"status\":\"NULL\",\"path\":null"), test);
        assertTrue(test.contains("\"misc\":\"text\",\"environment_misc\":[1,2.0]"), test);
        assertTrue(test.contains("\"tree_name\":null,\"origin\":null,\"test_origin\":\"tester\""), test);
    }

    @Test
    void aBuildComesWithItsCheckout() {
        assertEquals(
                "{\"id\":\"first:b\",\"origin\":\"first\",\"architecture\":null,\"config_name\":\"defconfig\","
                        + "\"misc\":{\"a\":[1.1,12345678901234567890],\"lab\":\"x\"},\"config_url\":null,"
                        + "\"compiler\":null,\"status\":\"NULL\",\"duration\":5.0,\"log_url\":null,"
                        + "\"start_time\":\"2026-11-20T10:00:00.100000Z\",\"git_repository_url\":\"https://m.git\","
                        + "\"git_repository_branch\":\"master\",\"checkout_id\":\"first:c\",\"command\":null,"
                        + "\"comment\":null,\"tree_name\":\"mainline\",\"git_commit_hash\":\"h1\","
                        + "\"git_commit_name\":\"v6.1\",\"git_commit_tags\":[],\"log_excerpt\":null,"
                        + "\"input_files\":[{\"name\":\"ü\"}],\"output_files\":null,\"build_origin\":\"builder\"}",
                ok("/api/build/first:b"));
    }

    @Test
    void oddBuildsAreDeliveredWithoutWhatCannotBe() {
        String odd = ok("/api/build/first:odd");
        assertTrue(odd.contains("\"misc\":null"), odd);
        assertTrue(odd.contains("\"status\":\"WEIRD\",\"duration\":null"), odd);
        assertTrue(odd.contains("\"input_files\":5"), odd);
        String twice = ok("/api/build/first:twice");
        assertTrue(twice.contains("\"misc\":{\"k\":1000.0}"), twice);
        assertTrue(twice.contains("\"duration\":1e+22"), twice);
    }

    @Test
    void nothingFoundIsAnErrorWithStatus200() {
        assertEquals("{\"error\":\"Test not found\"}", ok("/api/test/first:nosuch"));
        assertEquals("{\"error\":\"Build not found\"}", ok("/api/build/first:nosuch"));
        assertEquals("{\"error\":\"No trees were found\"}", ok("/api/tree/?origin="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&interval_in_days=4",
                "&interval_in_days=%204.0%20",
                "&interval_in_days=1&interval_in_days=5",
                "&interval_in_days=999999999999999999999"
            })
    void aTreeIsListedOnceWithItsCounters(String more) {
        assertEquals(
                "[{\"id\":\"first:c\",\"build_status\":{\"PASS\":1,\"FAIL\":2,\"INCONCLUSIVE\":3},"
                        + "\"boot_status\":{\"PASS\":4,\"FAIL\":5,\"INCONCLUSIVE\":6},"
                        + "\"test_status\":{\"PASS\":7,\"FAIL\":8,\"INCONCLUSIVE\":9},\"tree_name\":\"mainline\","
                        + "\"git_commit_tags\":[\"v6.1\"],\"origin\":\"first\","
                        + "\"git_repository_url\":\"https://m.git\",\"git_repository_branch\":\"master\","
                        + "\"git_commit_hash\":\"h1\",\"git_commit_name\":\"v6.1\","
                        + "\"start_time\":\"2026-11-20T10:00:00.000001Z\"}]",
                ok("/api/tree/?origin=first" + more));
    }

    @Test
    void aTreeOutsideTheWindowIsNotListed() {
        assertEquals("{\"error\":\"No trees were found\"}", ok("/api/tree/?origin=first&interval_in_days=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "tree/, x, int_parsing",
        "tree/, 0, greater_than",
        "origins/, x, int_parsing",
        "origins/, -1, greater_than"
    })
    void aBadNumberOfDaysIsAViolationInAString(String path, String days, String type) {
        HttpResponse<String> answer = api.get("/api/" + path + "?interval_in_days=" + days);
        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(
                answer.body()
                        .startsWith("\"[{\\\"type\\\":\\\"" + type + "\\\",\\\"loc\\\":[\\\"interval_in_days\\\"],"),
                answer.body());
    }

    @Test
    void aNulCharacterIsAViolation() {
        HttpResponse<String> answer = api.get("/api/tree/?origin=a%00b");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().startsWith("\"[{\\\"type\\\":\\\"value_error\\\""), answer.body());
    }

    @Test
    void originsComeByCodePointWithoutTheEmptyOne() {
        String origins = ok("/api/origins/?interval_in_days=999999999999999999999");
        assertTrue(
                origins.matches(
                        "\\{\"checkout_origins\":\\[\"Zeta\",(.*,)?\"first\"(,.*)?],\"test_origins\":\\[\"0dayci\".*"),
                origins);
        assertTrue(origins.endsWith(",\"syzbot\",\"ti\"]}"), origins);
        assertTrue(!origins.contains("\"\""), origins);
        assertTrue(!ok("/api/origins/").contains("Zeta"));
    }

    @Test
    void anUnexpectedFailureIsAPageAndOneLineInTheLog() throws SQLException {
        HttpResponse<String> answer;
        execute("alter table latest_checkout rename to latest_checkout_away");
        try {
            answer = api.get("/api/tree/");
        } finally {
            execute("alter table latest_checkout_away rename to latest_checkout");
        }
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("<h1>Server Error (500)</h1>"), answer.body());
        assertTrue(!answer.body().contains("latest_checkout"), answer.body());
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        String log = stack.server().output();
        assertEquals(
                1,
                log.lines()
                        .filter(line -> line.contains(id) && line.contains("request failed: GET /api/tree/"))
                        .count(),
                log);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ok(String path) {
        HttpResponse<String> answer = api.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        return answer.body();
    }
}
