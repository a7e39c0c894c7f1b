package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Routes, error answers, odd data and the worked example of shared commits (api-hardware 1, 6, 7.1 and 16). */
@ExtendWith(SharedStack.class)
class HardwareIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WINDOW =
            "'startTimestampInSeconds':1767225600,'endTimestampInSeconds':1767312000,'origin':'hwit'";

    private final Api api;

    HardwareIT(Stack stack) {
        api = new Api(stack);
    }

    /** Tree A has commits X and Y, tree B has X; each with a build and a test. The odd hardware has odd columns. */
    @BeforeAll
    static void insert(Stack stack) throws SQLException {
        try (Connection connection = stack.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"checkouts", "builds", "tests"}) {
                statement.execute("delete from " + table + " where id like 'hwit:%' or id like 'maestro:dummy-hwit%'");
            }
            statement.execute("""
                    insert into checkouts (id, origin, tree_name, git_repository_url, git_repository_branch,
                                           git_commit_hash, start_time)
                    values ('hwit:ax', 'hwit', 'hwA', 'u', 'b', 'hwX', '2026-01-01T00:00:50Z'),
                           ('hwit:ay', 'hwit', 'hwA', 'u', 'b', 'hwY', '2026-01-01T00:01:40Z'),
                           ('hwit:bx', 'hwit', 'hwB', 'u', 'b', 'hwX', '2026-01-01T00:01:30Z'),
                           ('hwit:odd', 'hwit', null, null, null, 'hwOdd', '2026-01-01T00:01:30Z'),
                           ('hwit:alike', 'hwit', 'hwC', 'u', 'b', 'hwZ', '2026-01-01T00:01:30Z')
                    """);
            statement.execute("""
                    insert into builds (id, origin, checkout_id, status, config_name, start_time, misc)
                    values ('hwit:ax', 'hwit', 'hwit:ax', 'PASS', 'def', '2026-01-01T01:00:00Z', null),
                           ('hwit:ay', 'hwit', 'hwit:ay', 'PASS', 'def', '2026-01-01T01:00:00Z', null),
                           ('hwit:bx', 'hwit', 'hwit:bx', 'PASS', 'def', '2026-01-01T01:00:00Z', null),
                           ('hwit:odd', 'hwit', 'hwit:odd', 'WEIRD', null, null, '[1]'),
                           ('maestro:dummy-hwit', 'hwit', 'hwit:alike', 'PASS', 'def', '2026-01-01T01:00:00Z', '[{"a": 1}]')
                    """);
            statement.execute("""
                    insert into tests (id, origin, build_id, status, path, start_time, environment_compatible,
                                       environment_misc, misc)
                    select id, 'hwit', id, 'PASS', 'x', timestamptz '2026-01-01T02:00:00Z', null::text[],
                           '{"platform": "hwit-board"}'::jsonb, null::jsonb
                    from builds
                    where id in ('hwit:ax', 'hwit:ay', 'hwit:bx')
                    union all
                    select 'hwit:o' || number, 'hwit', 'hwit:odd', status, path,
                           timestamptz '2026-01-01T02:00:00Z', '{hwit-odd,null}', environment::jsonb, misc::jsonb
                    from (values (1, null, null, null, null), (2, 'FAIL', 'boot', 'null', '[1]'),
                                 (3, 'WEIRD', 'boot.x', '[1]', '5'), (4, 'ERROR', 'y', '{"platform": null}', 'null'),
                                 (5, 'MISS', 'y', '{"platform": 5}', '{"runtime": 5, "error_msg": {}}'),
                                 (6, 'SKIP', 'y', '{}', '{"runtime": null}'))
                         odd (number, status, path, environment, misc)
                    """);
            statement.execute("""
                    insert into tests (id, origin, build_id, status, path, start_time, environment_misc)
                    values ('hwit:alike', 'hwit', 'maestro:dummy-hwit', 'FAIL', 'x', '2026-01-01T02:00:00Z',
                            '{"platform": "hwit-alike"}')
                    """);
            statement.execute("delete from incidents where id = 'hwit:unstored'");
            statement.execute("""
                    insert into incidents (id, origin, issue_id, issue_version, test_id)
                    values ('hwit:unstored', 'hwit', 'hwit:nowhere', 3, 'hwit:alike')
                    """);
        }
    }

    @Test
    void aBuildIsTakenForADummyByAPatternWhereTheDatabaseCounts() {
        String revision = "/api/hardware-by-revision/?origin=hwit&tree_name=hwC&git_repository_url=u"
                + "&git_repository_branch=b&git_commit_hash=hwZ";
        JsonNode found = JSON.readTree(api.get(revision).body()).at("/hardware/0");
        assertEquals(0, found.at("/build_status_summary/PASS").intValue());
        assertEquals(1, found.at("/test_status_summary/FAIL").intValue());
        assertEquals(
                0,
                ok("hwit-alike/summary", "{}", "{}")
                        .at("/summary/builds/status/PASS")
                        .intValue());
        assertEquals(1, ok("hwit-alike/builds", "{}", "{}").get("builds").size());
    }

    @Test
    void aListOfObjectsIsShownAsMiscOfABuild() {
        assertEquals(
                JSON.readTree("[{\"a\":1}]"),
                ok("hwit-alike/builds", "{}", "{}").at("/builds/0/misc"));
        assertTrue(ok("hwit-odd/builds", "{}", "{}").at("/builds/0/misc").isNull());
    }

    @Test
    void anIssueThatIsNotStoredIsFoundByItsId() {
        String filter = "{'filter_test.issue':['hwit:nowhere,null']}";
        assertEquals(
                Set.of("hwit:alike"), ids(ok("hwit-alike/tests", "{}", filter).get("tests")));
        assertEquals(
                0,
                ok("hwit-alike/tests", "{}", "{'filter_test.issue':['Uncategorized']}")
                        .get("tests")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}            | hwit:ax hwit:ay hwit:bx | 3",
                "{'0':'head'}  | hwit:ay                 | 1",
                "{'0':'hwX'}   | hwit:ax                 | 2",
                "{'1':'head'}  | hwit:bx                 | 2"
            },
            quoteCharacter = '"')
    void aSharedCommitIsListedByTreeAndSummedByHash(String selected, String ids, int summed) {
        JsonNode tests = ok("hwit-board/tests", selected, "{}").get("tests");
        assertEquals(Set.of(ids.split(" ")), ids(tests));
        JsonNode summary = ok("hwit-board/summary", selected, "{}");
        assertEquals(summed, summary.at("/summary/tests/status/PASS").intValue());
        assertEquals(3, summary.at("/common/trees").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'7':'head'}", "{'0':'nope'}"})
    void whatIsNotThereIsAnEmptyListAndNoSummary(String selected) {
        assertEquals(0, ok("hwit-board/tests", selected, "{}").get("tests").size());
        assertEquals(
                "Hardware not found",
                ok("hwit-board/summary", selected, "{}").get("error").stringValue());
    }

    @Test
    void anEmptyTextIsTheHeadOfListsOnly() {
        assertEquals(
                Set.of("hwit:ay"), ids(ok("hwit-board/tests", "{'0':''}", "{}").get("tests")));
        assertEquals(
                "Hardware not found",
                ok("hwit-board/summary", "{'0':''}", "{}").get("error").stringValue());
    }

    @Test
    void oddColumnsAreUnknown() {
        JsonNode full = ok("hwit-odd", "{}", "{}");
        assertEquals(Set.of("hwit:o2"), ids(full.get("boots")));
        assertEquals(Set.of("hwit:o1", "hwit:o4", "hwit:o5", "hwit:o6"), ids(full.get("tests")));
        full.get("tests")
                .forEach(test -> assertEquals(
                        "Unknown", test.at("/environment_misc/platform").stringValue()));
        assertEquals(full.get("boots"), ok("hwit-odd/boots", "{}", "{}").get("boots"));
        assertEquals(1, ok("hwit-odd/builds", "{}", "{}").get("builds").size());
        assertEquals(
                full.get("tests").size(),
                ok("hwit-odd/tests?full_environment_misc=yes", "{}", "{}")
                        .get("tests")
                        .size());
        ok("hwit-odd/summary", "{}", "{}");
    }

    @Test
    void aHardwareWithoutBootsHasAnEmptyListOfThem() {
        assertEquals(0, ok("hwit-board/boots", "{}", "{}").get("boots").size());
        assertEquals(
                "This hardware isn't associated with any commit",
                ok("hwit-nosuch/boots", "{}", "{}").get("error").stringValue());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  hardware/x,                 405",
        "GET,  hardware/selectors,         405",
        "POST, hardware/,                  405",
        "POST, hardware/x/,                404",
        "POST, hardware/x/summary/,        404",
        "POST, hardware/a%2Fb,             404",
        "GET,  hardware,                   301",
        "GET,  hardware-by-revision,       301",
        "GET,  hardware/,                  400",
        "GET,  hardware-by-revision/,      400",
        "POST, hardware/x,                 400",
        "POST, hardware/x/commit-history,  400",
        "GET,  hardware/selectors/,        200"
    })
    void pathsAndMethodsAreTakenLiterally(String method, String path, int status) {
        assertEquals(status, api.ask(method, "/api/" + path).statusCode());
    }

    @Test
    void theListingTellsWhatIsWrongWithItsTimes() {
        String answer = api.get("/api/hardware/?endTimestampInSeconds=abc").body();
        assertTrue(answer.contains("\\\"datetime_type\\\",\\\"loc\\\":[\\\"start_date\\\"]"), answer);
        assertTrue(answer.contains("\\\"datetime_from_date_parsing\\\",\\\"loc\\\":[\\\"end_date\\\"]"), answer);
        assertEquals(
                "{\"error\":\"No hardware found\"}",
                api.get("/api/hardware/?startTimestampInSeconds=1&endTimestampInSeconds=2&commitsList=,x,%20")
                        .body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'filter_build.issue':['x']}",
                "{'filter_test.path':5}",
                "{'filter_test.duration_[gte]':[]}",
                "{'filter_compiler':[[]]}"
            })
    void filtersThatCannotBeReadAreRefused(String filter) {
        for (String page : new String[] {"", "/builds", "/boots", "/tests", "/summary"}) {
            HttpResponse<String> answer = ask("hwit-board" + page, "{}", filter);
            assertEquals(400, answer.statusCode(), page);
            assertTrue(answer.body().contains("must be a Unix Timestamp"), answer.body());
        }
    }

    @Test
    void theCommitHistoryGoesBackFromAHead() {
        String head = "{'treeName':'hwA','repositoryUrl':'u','branch':'b','commitHash':'hwY'}";
        HttpResponse<String> answer =
                api.post("/api/hardware/any/commit-history", body("'commitHeads':[" + head + "]"));
        JsonNode commits =
                JSON.readTree(answer.body()).get("commit_history_table").get("hwA-u-b");
        assertEquals("hwX", commits.get(0).get("git_commit_hash").stringValue());
        assertEquals("hwY", commits.get(1).get("git_commit_hash").stringValue());
        assertEquals(
                "{\"error\":\"Commit history not found\"}",
                api.post("/api/hardware/any/commit-history", body("'commitHeads':[]"))
                        .body());
    }

    private static Set<String> ids(JsonNode items) {
        Set<String> ids = new TreeSet<>();
        items.forEach(item -> ids.add(item.get("id").stringValue()));
        return ids;
    }

    private JsonNode ok(String path, String selected, String filter) {
        HttpResponse<String> answer = ask(path, selected, filter);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> ask(String path, String selected, String filter) {
        return api.post("/api/hardware/" + path, body("'selectedCommits':" + selected + ",'filter':" + filter));
    }

    private static String body(String members) {
        return ("{" + WINDOW + "," + members + "}").replace('\'', '"');
    }
}
