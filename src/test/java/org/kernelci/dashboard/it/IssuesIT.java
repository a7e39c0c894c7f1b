package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;

/**
 * Issues, what their incidents lead to, the history of a test, and metrics (api-core 2, 3, 5 to 9 and 13). The rows were
 * received in the days around 2001-01-10, far from those of other tests.
 */
@ExtendWith(SharedStack.class)
class IssuesIT {

    private static final String NO_EXTRAS =
            "{\"error\":\"No extra details found. Issue id has no incident or doesn't exist.\"}";

    /** Nothing but zeros for the six statuses that are not FAIL. */
    private static final String FAILED_ONCE =
            "{\"PASS\":0,\"ERROR\":0,\"FAIL\":1,\"SKIP\":0,\"MISS\":0,\"DONE\":0,\"NULL\":0}";

    private final Api api;

    IssuesIT(Stack stack) {
        api = new Api(stack);
    }

    @BeforeAll
    static void insert(Stack stack) throws SQLException {
        delete(stack);
        execute(stack, """
                insert into checkouts (_timestamp, id, origin, tree_name, git_repository_url, git_commit_hash,
                                       git_repository_branch, git_commit_name)
                values ('2001-01-10', 'seen:c', 'seen', 'mainline',
                        'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git', 'h1', 'master', 'v6.1'),
                       ('2001-01-10', 'seen:nameless', 'seen', null, 'https://n.git', 'h2', 'next', null)
                """, """
                insert into builds (_timestamp, id, origin, checkout_id, config_name, status, duration, misc)
                values ('2001-01-10', 'seen:b', 'seen', 'seen:c', 'defconfig', 'FAIL', 5, '{"lab": 1}'),
                       ('2001-01-10', 'seen:other', 'seen', 'seen:nameless', 'defconfig', 'FAIL', null, '[]'),
                       ('2001-01-03', 'seen:odd', 'seen', 'seen:nosuch', 'defconfig', null, null, '[5]')
                """, """
                insert into tests (_timestamp, id, origin, build_id, path, status, start_time, environment_misc, misc)
                values ('2001-01-10', 'seen:t1', 'seen', 'seen:b', 'boot', 'PASS', '2001-01-01',
                        '{"platform": "p"}', '{"runtime": "lab-1"}'),
                       ('2001-01-10', 'seen:t2', 'seen', 'seen:b', 'boot', 'PASS', '2001-01-02',
                        '{"platform": "p"}', '{"runtime": "lab-1"}'),
                       ('2001-01-10', 'seen:t3', 'seen', 'seen:b', 'boot', 'FAIL', '2001-01-03',
                        '{"platform": "p"}', '{"runtime": 7}'),
                       ('2001-01-10', 'seen:t4', 'seen', 'seen:b', 'boots', 'FAIL', null, '[1]', '[]'),
                       (null, 'seen:t5', 'seen', 'seen:b', 'boot', null, null, null, null),
                       ('2001-01-03', 'seen:lost', 'seen', 'seen:nosuch', null, 'FAIL', null, null,
                        '{"runtime": "lab-1"}')
                """, """
                insert into issues (_timestamp, id, version, origin, comment, culprit_code, categories)
                values ('2001-01-10 00:00:00.5Z', 'seen:both', 1, 'seen', 'a comment', true, '{b,a}'),
                       ('2001-01-10', 'seen:alone', 1, 'other', null, null, null),
                       ('2001-01-10', 'seen:treeless', 2, 'seen', null, false, null),
                       (null, 'seen:a-second', 1, 'seen', null, null, null),
                       (null, 'seen:z-first', 1, 'seen', null, null, null)
                """, """
                insert into incidents (_timestamp, id, origin, issue_id, issue_version, build_id, test_id)
                values ('2001-01-10', 'seen:i1', 'seen', 'seen:both', 1, 'seen:b', null),
                       ('2001-01-09', 'seen:i2', 'seen', 'seen:both', 1, null, 'seen:t3'),
                       ('2001-01-08', 'seen:i3', 'seen', 'seen:both', 2, 'seen:other', 'seen:lost'),
                       ('2001-01-10', 'seen:i4', 'seen', 'seen:treeless', 2, 'seen:other', null),
                       ('2001-01-10', 'seen:i5', 'seen', 'seen:treeless', 2, 'seen:odd', null),
                       (null, 'seen:i6', 'seen', 'seen:gone', 3, 'seen:nosuch', 'seen:nosuch'),
                       ('1999-01-01', 'seen:i7', 'seen', 'seen:z-first', 1, 'seen:odd', 'seen:t5'),
                       ('1999-01-02', 'seen:i8', 'seen', 'seen:a-second', 1, 'seen:odd', 'seen:t5')
                """);
    }

    @AfterAll
    static void delete(Stack stack) throws SQLException {
        for (String table : new String[] {"checkouts", "builds", "tests", "issues", "incidents"}) {
            execute(stack, "delete from " + table + " where id like 'seen:%'");
        }
    }

    @Test
    void aBuildListsItsTestsAndTheIssuesOfItsOwnIncidents() {
        String tests = ok("/api/build/seen:b/tests");
        assertTrue(
                tests.startsWith("[{\"id\":\"seen:t1\",\"status\":\"PASS\",\"duration\":null,\"path\":\"boot\","
                        + "\"start_time\":\"2001-01-01T00:00:00Z\",\"environment_compatible\":null,"
                        + "\"environment_misc\":{\"platform\":\"p\"},\"lab\":\"lab-1\"},"),
                tests);
        assertTrue(tests.contains("\"environment_misc\":[1],\"lab\":null"), tests);
        assertTrue(tests.contains("\"lab\":\"7\""), tests);
        assertEquals(
                "[{\"id\":\"seen:both\",\"version\":1,\"comment\":\"a comment\",\"report_url\":null,"
                        + "\"incidents_info\":" + FAILED_ONCE + "}]",
                ok("/api/build/seen:b/issues"));
    }

    @Test
    void aTestListsItsIssuesOnlyInVersionsThatAreStored() {
        String issues = ok("/api/test/seen:t3/issues");
        assertTrue(issues.contains("\"incidents_info\":" + FAILED_ONCE), issues);
        assertEquals("{\"error\":\"No issues were found for this test\"}", ok("/api/test/seen:lost/issues"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/seen:t5/issues", "/api/build/seen:odd/issues"})
    void theIssueThatWasMetFirstIsListedFirst(String path) {
        String issues = ok(path);
        assertTrue(issues.startsWith("[{\"id\":\"seen:z-first\""), issues);
        assertTrue(issues.contains("{\"id\":\"seen:a-second\""), issues);
    }

    @ParameterizedTest
    @CsvSource({
        "build/seen:nosuch/tests, No tests found for this build",
        "build/seen:odd/tests, No tests found for this build",
        "build/seen:nosuch/issues, No issues found for this build",
        "issue/seen:nosuch, Issue not found",
        "issue/seen:both?version=2, Issue not found",
        "issue/seen:both?version=4294967297, Issue not found",
        "issue/seen:alone/tests, No tests found for this issue",
        "issue/seen:treeless/tests, No tests found for this issue",
        "issue/seen:both/builds?version=3, No builds found for this issue"
    })
    void nothingFoundIsAnErrorWithStatus200(String path, String error) {
        assertEquals("{\"error\":\"" + error + "\"}", ok("/api/" + path));
    }

    @Test
    void anIssueComesWithItsFirstAndLastIncident() {
        String issue = ok("/api/issue/seen:both");
        assertTrue(
                issue.startsWith("{\"field_timestamp\":\"2001-01-10T00:00:00.500000Z\",\"id\":\"seen:both\","
                        + "\"version\":1,\"origin\":\"seen\",\"report_url\":null,\"report_subject\":null,"
                        + "\"culprit_code\":true,\"culprit_tool\":null,\"culprit_harness\":null,"
                        + "\"comment\":\"a comment\",\"misc\":null,\"categories\":[\"b\",\"a\"],"
                        + "\"extra\":{\"seen:both\":{\"first_incident\":{\"first_seen\":\"2001-01-09T00:00:00Z\","
                        + "\"git_commit_hash\":\"h1\","),
                issue);
        assertTrue(issue.contains("\"last_incident\":{\"first_seen\":\"2001-01-08T00:00:00Z\""), issue);
        assertTrue(
                issue.endsWith("\"versions\":{\"1\":{\"id\":\"seen:both\",\"version\":1,"
                        + "\"trees\":[{\"tree_name\":\"mainline\",\"git_repository_branch\":\"master\"}],"
                        + "\"tags\":[\"mainline\"]}}}}}"),
                issue);
        assertTrue(ok("/api/issue/seen:alone").endsWith("\"extra\":{}}"));
    }

    @Test
    void extrasTellOfVersionsThatAreNotStoredToo() {
        String extras = post("{\"issues\":[[\"seen:gone\",3],[\"seen:alone\",1],[\"seen:treeless\",\"2\"]]}");
        assertTrue(
                extras.startsWith("{\"issues\":{\"seen:gone\":{\"first_incident\":{\"first_seen\":null,"
                        + "\"git_commit_hash\":null,"),
                extras);
        assertTrue(extras.contains("\"issue_version\":3,\"checkout_id\":null},\"versions\":{\"3\":null}}"), extras);
        assertTrue(
                extras.endsWith("\"versions\":{\"2\":{\"id\":\"seen:treeless\",\"version\":2,\"trees\":[],"
                        + "\"tags\":[]}}}}}"),
                extras);
        assertEquals(NO_EXTRAS, post("{\"issues\":[[\"seen:alone\",1]]}"));
    }

    @Test
    void theBodyOfExtrasIsLimited() {
        int most = 5 << 19;
        String object = "{\"issues\":[[\"seen:alone\",1]]}";
        assertEquals(NO_EXTRAS, post(object + " ".repeat(most - object.length())));
        HttpResponse<String> answer = api.post("/api/issue/extras/", object + " ".repeat(most));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("<h1>Bad Request (400)</h1>"), answer.body());
    }

    @Test
    void theListsOfAnIssueFollowTheGreatestVersionOfItsIncidents() {
        assertEquals(
                "[{\"id\":\"seen:lost\",\"status\":\"FAIL\",\"duration\":null,\"path\":null,\"start_time\":null,"
                        + "\"environment_compatible\":null,\"environment_misc\":null,\"tree_name\":null,"
                        + "\"git_repository_branch\":null,\"lab\":\"lab-1\"}]",
                ok("/api/issue/seen:both/tests"));
        assertTrue(ok("/api/issue/seen:gone/tests").startsWith("[{\"id\":\"seen:nosuch\",\"status\":\"NULL\","));
        assertTrue(ok("/api/issue/seen:both/builds?version=1")
                .endsWith("\"git_repository_branch\":\"master\",\"misc\":{\"lab\":1,\"platform\":\"Unknown\"}}]"));
        String builds = ok("/api/issue/seen:treeless/builds");
        assertTrue(builds.contains("\"misc\":{\"platform\":\"Unknown\"}}"), builds);
        assertTrue(builds.contains("\"misc\":null}"), builds);
    }

    @Test
    void theListingLeavesOutIssuesWithoutATree() {
        String listing = ok("/api/issue/?startTimestampInSeconds=979084800&endTimestampInSeconds=979084800.5");
        assertTrue(
                listing.startsWith("{\"issues\":[{\"field_timestamp\":\"2001-01-10T00:00:00.500000Z\","
                        + "\"id\":\"seen:both\",\"comment\":\"a comment\",\"origin\":\"seen\",\"version\":1,"
                        + "\"culprit_code\":true,\"culprit_tool\":null,\"culprit_harness\":null,"
                        + "\"categories\":[\"b\",\"a\"]},{\"field_timestamp\":\"2001-01-10T00:00:00Z\","
                        + "\"id\":\"seen:alone\","),
                listing);
        assertTrue(listing.contains("\"extras\":{\"seen:both\":{\"first_seen\":\"2001-01-09T00:00:00Z\","), listing);
        assertTrue(
                listing.endsWith("\"checkout_id\":\"seen:c\"}},\"filters\":{\"origins\":[\"other\",\"seen\"],"
                        + "\"culprits\":[\"code\"],\"categories\":[\"a\",\"b\"]}}"),
                listing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter_origin=seen&filter_origin=third",
                "filter_issue.culprit=code",
                "filter_issue.categories=a&filter_issue.categories=z",
                "filter_issue.options=hasIncident"
            })
    void aFilterNarrowsTheListingButNotItsOptions(String filter) {
        String listing = ok("/api/issue/?startTimestampInSeconds=979084800&endTimestampInSeconds=979084801&" + filter);
        assertTrue(!listing.contains("\"id\":\"seen:alone\""), listing);
        assertTrue(listing.contains("\"id\":\"seen:both\""), listing);
        assertTrue(listing.contains("\"origins\":[\"other\",\"seen\"]"), listing);
    }

    @ParameterizedTest
    @CsvSource({
        "startTimestampInSeconds=x, could not convert string to float: 'x'",
        "startTimestampInSeconds=2&endTimestampInSeconds=1, start_date must be before end_date",
        "startTimestampInSeconds=979084800&filter_build.issue=x, Invalid filter key or value"
    })
    void aBadListingIsRefusedInWords(String query, String error) {
        HttpResponse<String> answer = api.get("/api/issue/?" + query);
        assertEquals(400, answer.statusCode());
        assertEquals("{\"error\":\"" + error + "\"}", answer.body());
    }

    @Test
    void aWindowWithoutIssuesIsTooEmptyForABadFilter() {
        assertEquals(
                "{\"error\":\"No issues found\"}",
                ok("/api/issue/?startTimestampInSeconds=1&endTimestampInSeconds=2&filter_build.issue=x"));
    }

    @Test
    void theHistoryOfATestEndsWithTheRunThatIsLookedAt() {
        assertEquals(
                "{\"status_history\":[{\"start_time\":\"2001-01-03T00:00:00Z\",\"id\":\"seen:t3\",\"status\":\"FAIL\","
                        + "\"git_commit_hash\":\"h1\"},{\"start_time\":\"2001-01-02T00:00:00Z\",\"id\":\"seen:t2\","
                        + "\"status\":\"PASS\",\"git_commit_hash\":\"h1\"}],\"regression_type\":\"regression\"}",
                ok(history("&platform=p&group_size=2&current_test_start_time=2001-01-03")));
        assertTrue(ok(history("&platform=p&current_test_start_time=2001-01-02T00:00:00Z"))
                .endsWith("\"regression_type\":\"pass\"}"));
        assertTrue(ok(history("&platform=p&field_timestamp=2001-01-10")).contains("seen:t3"));
        assertTrue(ok(history("")).contains("\"id\":\"seen:t5\",\"status\":\"NULL\""));
    }

    @Test
    void aHistoryWithoutRunsIsRefused() {
        HttpResponse<String> answer = api.get(history("&platform=q&field_timestamp=2001-01-10"));
        assertEquals(400, answer.statusCode());
        assertEquals("{\"error\":\"Test status history not found\"}", answer.body());
    }

    @Test
    void metricsCountWholeDaysThatWereReceived() {
        long end = LocalDate.now(ZoneOffset.UTC).toEpochDay()
                - LocalDate.of(2001, 1, 12).toEpochDay();
        String metrics = ok("/api/metrics/?start_days_ago=" + (end + 7) + "&end_days_ago=" + end);
        assertTrue(
                metrics.startsWith("{\"n_trees\":1,\"n_checkouts\":2,\"n_builds\":2,\"n_tests\":4,\"n_issues\":3,"
                        + "\"n_incidents\":5,\"build_incidents_by_origin\":{\"seen\":{\"total_incidents\":4,"
                        + "\"n_new_issues\":2,\"n_existing_issues\":0,\"n_total_issues\":2}},"
                        + "\"top_issues_by_origin\":{\"seen\":[{\"id\":\"seen:treeless\",\"version\":2,"
                        + "\"comment\":null,\"total_incidents\":2},{\"id\":\"seen:both\",\"version\":1,"
                        + "\"comment\":\"a comment\",\"total_incidents\":1}]},"),
                metrics);
        assertTrue(
                metrics.endsWith("\"lab_maps\":{\"7\":{\"builds\":1,\"boots\":1,\"tests\":0},"
                        + "\"lab-1\":{\"builds\":1,\"boots\":2,\"tests\":0}},\"prev_n_trees\":0,"
                        + "\"prev_n_checkouts\":0,\"prev_n_builds\":1,\"prev_n_tests\":1,"
                        + "\"prev_lab_maps\":{\"lab-1\":{\"builds\":1,\"boots\":0,\"tests\":0}}}"),
                metrics);
    }

    private static String history(String more) {
        return "/api/test/status-history?path=boot&origin=seen&config_name=defconfig&git_repository_branch=master"
                + "&git_repository_url=https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git" + more;
    }

    private static void execute(Stack stack, String... statements) throws SQLException {
        try (Connection connection = stack.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ok(String path) {
        return bodyOf(api.get(path));
    }

    private String post(String body) {
        return bodyOf(api.post("/api/issue/extras/", body));
    }

    private static String bodyOf(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
