package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kernelci.dashboard.it.TreeExample.BRANCH;
import static org.kernelci.dashboard.it.TreeExample.counts;
import static org.kernelci.dashboard.it.TreeExample.ids;
import static org.kernelci.dashboard.it.TreeExample.section;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import tools.jackson.databind.JsonNode;

/** The acceptance vectors of api-tree 6, its routes, and its answers to what is missing, wrong or odd. */
@ExtendWith(SharedStack.class)
class TreeEndpointsIT {

    private static final String BOTH = "?hash_a=hE0&hash_b=hE1";

    private final TreeExample example;

    TreeEndpointsIT(Stack stack) {
        example = new TreeExample(stack);
    }

    @BeforeEach
    void insert() throws SQLException, IOException {
        example.insert();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "builds | fail 1, pass 1 | fail 3, inconclusive 1, pass 1 | fail 2 | appeared 1, newFailure 2, stillFailing 1",
                "boots  | fail 1         | fail 1, pass 1                 | pass 1 | fixed 1, newFailure 1",
                "tests  | pass 1         | fail 4, inconclusive 2, pass 4 | fail 4, pass 3 | appeared 2, newFailure 2, newPass 3, regression 1"
            })
    void aComparisonCountsBothSidesAndTheirChanges(
            String kind, String sideA, String sideB, String delta, String changes) {
        JsonNode comparison = example.ok(BRANCH + "/compare" + BOTH);
        assertEquals("https://e.git", comparison.get("gitUrl").stringValue());
        JsonNode entity = comparison.get("summary").get(kind);
        assertEquals(sideA, counts(entity.get("sideA")));
        assertEquals(sideB, counts(entity.get("sideB")));
        assertEquals(delta, counts(entity.get("delta")));
        assertEquals(changes, counts(entity.get("changes")));
    }

    @Test
    void aRevisionComparedWithItselfIsStillFailing() {
        JsonNode summary = example.ok(BRANCH + "/compare?hash_a=hE1&hash_b=hE1").get("summary");
        assertEquals("stillFailing 3", counts(summary.get("builds").get("changes")));
        assertEquals("stillFailing 1", counts(summary.get("boots").get("changes")));
        assertEquals("stillFailing 3", counts(summary.get("tests").get("changes")));
        assertEquals("", counts(summary.get("tests").get("delta")));
    }

    @Test
    void unknownRevisionsCompareAsEmpty() {
        JsonNode comparison = example.ok(BRANCH + "/compare?hash_a=x&hash_b=y");
        assertEquals("", comparison.get("gitUrl").stringValue());
        assertEquals("", counts(comparison.get("summary").get("tests").get("sideA")));
        assertEquals(
                "[]", example.ok(BRANCH + "/compare/tests?hash_a=x&hash_b=y").toString());
    }

    @Test
    void changedBuildsComeWithBothStatuses() {
        assertEquals(
                Set.of(
                        "def arm64 clang FAIL FAIL",
                        "def x86 gcc null FAIL",
                        "Unknown Unknown Unknown null INCONCLUSIVE",
                        "def2 x86 gcc null FAIL"),
                Set.copyOf(lines(example.ok(BRANCH + "/compare/builds" + BOTH))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                            | bootrr.x null PASS, kselftest.a PASS FAIL, kselftest.b null INCONCLUSIVE, ltp null INCONCLUSIVE, ltp.c null PASS, ltp.c2 null FAIL, ltp.d null FAIL, ltp.d2 null PASS",
                "&filter_test.status=SKIP    | kselftest.b null INCONCLUSIVE, ltp null INCONCLUSIVE",
                "&filter_test.path=l%25p     | ltp null INCONCLUSIVE, ltp.c null PASS, ltp.c2 null FAIL, ltp.d null FAIL, ltp.d2 null PASS",
                "&filter_test.platform=p2    | ltp null INCONCLUSIVE",
                "&filter_test.hardware=c1    | ltp.c null PASS, ltp.c2 null FAIL, ltp.d null FAIL, ltp.d2 null PASS",
                "&filter_test.path=%5C       | "
            })
    void changedTestsComeByPath(String filter, String expected) {
        JsonNode changes = example.ok(BRANCH + "/compare/tests" + BOTH + (filter == null ? "" : filter));
        assertEquals(
                expected == null ? "" : expected,
                changes.valueStream()
                        .map(change -> change.get("path").stringValue() + " "
                                + change.get("status_a").asString("null") + " "
                                + change.get("status_b").asString("null"))
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> lines(JsonNode rows) {
        return rows.valueStream()
                .map(row ->
                        row.valueStream().map(value -> value.asString("null")).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void theLatestCommitComesWithItsAddresses() {
        JsonNode latest = example.ok(BRANCH);
        assertEquals("hE1", latest.get("git_commit_hash").stringValue());
        assertEquals(
                "/api/tree/edge/arm/fixes/hE1/full?origin=maestro",
                latest.get("api_url").stringValue());
        assertEquals(
                "/api/tree/hE1/full?origin=maestro&git_url=https%3A%2F%2Fe.git&git_branch=arm%2Ffixes",
                latest.get("old_api_url").stringValue());
        assertEquals(
                "hE0",
                example.ok(BRANCH + "?commit_hash=t00").get("git_commit_hash").stringValue());
    }

    @Test
    void aReportTellsWhatChanged() {
        String request = "/api/tree-report/?git_branch=arm/fixes&git_url=https://e.git&max_age_in_hours=48";
        JsonNode report = example.ok(request);
        assertEquals("hE1", report.get("commit_hash").stringValue());
        assertEquals(
                "https://d.kernelci.org/tree/edge/arm/fixes/hE1?o=maestro",
                report.get("dashboard_url").stringValue());
        assertEquals("FAIL 3, NULL 1, PASS 1", counts(report.get("build_status_summary")));
        assertEquals("fail_count 1, pass_count 1", counts(report.get("boot_status_summary")));
        assertEquals(
                "error_count 1, fail_count 3, null_count 1, pass_count 4", counts(report.get("test_status_summary")));
        assertEquals("FAIL PASS", statuses(report.at("/possible_regressions/p1/def/arm64~1gcc/kselftest.a")));
        assertEquals("PASS FAIL", statuses(report.at("/fixed_regressions/p1/def/arm64~1gcc/boot")));
        assertTrue(report.get("unstable_tests").isEmpty());
        assertEquals(3, report.get("issues").get("builds").size());
        assertEquals(
                "hE0",
                example.ok(request + "&min_age_in_hours=10").get("commit_hash").stringValue());
        assertEquals("", statuses(example.ok(request + "&path=ltp%25&path=%5C").at("/possible_regressions/p1")));
    }

    private static String statuses(JsonNode runs) {
        return runs.valueStream().map(run -> run.get("status").stringValue()).collect(Collectors.joining(" "));
    }

    @Test
    void aSecondCheckoutOfACommitCountsAsSpecified() throws SQLException {
        example.run(
                "insert into checkouts (id, origin, tree_name, git_repository_url, git_repository_branch,"
                        + " git_commit_hash, git_commit_tags, start_time, _timestamp) values ('cE1b', 'maestro', 'edge',"
                        + " 'https://e.git', 'arm/fixes', 'hE1', '{t1,t9}', now() - interval '1 hour',"
                        + " now() + interval '1 minute')",
                "insert into builds (id, checkout_id, origin, status, architecture, compiler, config_name, start_time)"
                        + " values ('b_second', 'cE1b', 'maestro', 'PASS', 'arm64', 'gcc', 'new', now())");
        JsonNode summary = example.ok(BRANCH + "/hE1/summary").get("summary");
        assertEquals("FAIL 3, NULL 1, PASS 2; I1 v2 {FAIL 4}, I2 v1 {FAIL 2}; 1", section(summary.get("builds")));
        JsonNode tagged = example.ok(BRANCH + "/t9/summary").get("summary");
        assertEquals("PASS 1; ; 0", section(tagged.get("builds")));
        assertEquals("ERROR 1, FAIL 4, NULL 1, PASS 4; I2 v1 {FAIL 1}; 3", section(tagged.get("tests")));
        JsonNode comparison = example.ok(BRANCH + "/compare" + BOTH).get("summary");
        assertEquals("pass 1", counts(comparison.get("builds").get("sideB")));
        assertEquals(
                200,
                example.get("/api/tree-report/?git_branch=arm/fixes&git_url=https://e.git&max_age_in_hours=48")
                        .statusCode());
    }

    @Test
    void aCheckoutWithoutBuildsHasNone() {
        assertEquals(
                "{\"error\":\"No builds available for this tree/branch/commit\"}",
                example.ok("/api/tree/edge/empty/hEmpty/full").toString());
        assertEquals(
                "{\"error\":\"No results available for this tree/branch/commit\"}",
                example.ok("/api/tree/edge/empty/hEmpty/summary").toString());
        assertEquals(
                "{\"tests\":[]}",
                example.ok("/api/tree/edge/empty/hEmpty/tests").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tree/edge/arm/fixes/commits?origin=maestro          | History of tree commits not found",
                "tree/undefined//commits?origin=maestro              | Tree not found.",
                "tree/edge/arm/fixes/?origin=maestro                 | Tree not found.",
                "tree/hE1/full/?origin=maestro                       | Tree not found.",
                "tree/edge/compare?origin=maestro                    | Tree not found.",
                "tree/edge/compare/builds?origin=maestro             | Tree not found.",
                "tree/commits-history/x?origin=maestro               | Tree not found.",
                "tree/edge/arm/fixes/compare/full                    | No results available for this tree/branch/commit",
                "tree/edge/arm/fixes/compare/tests/boots             | No results available for this tree/branch/commit",
                "tree/nosuch/commits?origin=maestro                  | History of tree commits not found"
            })
    void ambiguousPathsLeadWhereTheRoutesSay(String path, String error) {
        assertEquals(error, example.ok("/api/" + path).get("error").stringValue());
    }

    @Test
    void anEscapedSlashIsASlash() {
        assertEquals(
                "hE1",
                example.ok("/api/tree/edge/arm%2Ffixes").get("git_commit_hash").stringValue());
        assertEquals(
                5,
                ids(example.ok("/api/tree/edge/arm%2Ffixes/hE1/builds").get("builds"))
                        .size());
    }

    @Test
    void theBranchOfTheQueryWinsInFullAndSummary() {
        assertEquals(
                "{\"error\":\"No results available for this tree/branch/commit\"}",
                example.ok(BRANCH + "/hE1/full?git_branch=other").toString());
        assertEquals(
                "{\"error\":\"No results available for this tree/branch/commit\"}",
                example.ok(BRANCH + "/hE1/summary?git_branch=").toString());
        assertEquals(
                5,
                example.ok(BRANCH + "/hE1/builds?git_branch=other")
                        .get("builds")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"full", "summary", "builds", "boots", "tests", "commits", "compare/builds", "compare/tests"})
    void filtersThatCannotBeReadAreRefused(String page) {
        String path =
                page.startsWith("compare") ? BRANCH + "/" + page + BOTH : BRANCH + "/hE1/" + page + "?origin=maestro";
        assertRefusal("Filter with invalid comparison operator `ne` found`", path + "&filter_x_%5Bne%5D=1");
        assertRefusal("Invalid filter key or value", path + "&filter_build.issue=nocomma");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tree/hE1/boots?git_url=u&git_branch=b&full_environment_misc=maybe | bool_parsing full_environment_misc",
                "tree/hE1/builds                                  | missing git_branch, missing git_url",
                "tree/hE1/commits                                 | string_type origin",
                "tree/hE1/commits?origin=o&types=builds,,x        | enum types.1",
                "tree/commits-history?origin=o                    | list_type commit_hashes",
                "tree-report/?git_url=u&group_size=1&max_age_in_hours=721&min_age_in_hours=x | string_type git_branch, greater_than group_size, int_parsing min_age_in_hours, less_than_equal max_age_in_hours"
            })
    void brokenRulesAreListedInAnErrorMember(String path, String expected) {
        HttpResponse<String> answer = example.get("/api/" + path);
        assertEquals(400, answer.statusCode());
        JsonNode violations =
                TreeExample.json(TreeExample.json(answer.body()).get("error").stringValue());
        assertEquals(
                expected,
                violations
                        .valueStream()
                        .map(violation -> violation.get("type").stringValue() + " "
                                + violation
                                        .get("loc")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .collect(Collectors.joining(".")))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void fixedTextsNameWhatIsMissing() {
        assertRefusal("hash_a and hash_b are required", BRANCH + "/compare?hash_a=hE0&hash_b=");
        assertRefusal(
                "commit_hashes query parameter is required", "/api/tree/commits-history?origin=o&commit_hashes=,");
        assertRefusal(
                "Minimum age can't be greater than or equal to the maximum age",
                "/api/tree-report/?git_branch=b&git_url=u&min_age_in_hours=24");
        assertEquals(
                "Tree not found. No origin was provided so it was defaulted to maestro",
                example.ok("/api/tree/no/such").get("error").stringValue());
    }

    private void assertRefusal(String error, String path) {
        HttpResponse<String> answer = example.get(path);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(error, TreeExample.json(answer.body()).get("error").stringValue());
    }

    @Test
    void oddDataIsShownWithItsPlaceholders() throws SQLException {
        example.run(
                "insert into tests (id, build_id, origin, path, status, environment_compatible, environment_misc, misc)"
                        + " values ('t_odd', 'b_pass', 'maestro', E'ü\\u2028\"x', 'FAIL', '{}', '{\"platform\": null}',"
                        + " '{\"runtime\": null}'),"
                        + " ('t_odd2', 'b_pass', 'maestro', 'y', 'FAIL', null, '[1]', '\"text\"')");
        HttpResponse<String> answer = example.get(BRANCH + "/hE1/tests?full_environment_misc=true");
        assertEquals(200, answer.statusCode());
        JsonNode tests = TreeExample.json(answer.body()).get("tests");
        JsonNode odd = item(tests, "t_odd");
        assertEquals("ü\u2028\"x", odd.get("path").stringValue());
        assertEquals("[]", odd.get("environment_compatible").toString());
        assertEquals("{\"platform\":\"Unknown\"}", odd.get("environment_misc").toString());
        assertTrue(odd.get("lab").isNull());
        assertEquals("Unknown", item(tests, "t_odd2").get("lab").stringValue());
        assertEquals(200, example.get(BRANCH + "/hE1/full").statusCode());
        assertEquals(
                200, example.get(BRANCH + "/hE1/summary?filter_test.path=y").statusCode());
    }

    private static JsonNode item(JsonNode items, String id) {
        return items.valueStream()
                .filter(item -> item.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
