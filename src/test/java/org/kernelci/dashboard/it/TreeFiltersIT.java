package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kernelci.dashboard.it.TreeExample.BRANCH;
import static org.kernelci.dashboard.it.TreeExample.counts;
import static org.kernelci.dashboard.it.TreeExample.ids;
import static org.kernelci.dashboard.it.TreeExample.query;
import static org.kernelci.dashboard.it.TreeExample.section;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import tools.jackson.databind.JsonNode;

/** Every row of the worked example of filters 10. */
@ExtendWith(SharedStack.class)
class TreeFiltersIT {

    private static final String ALL_BUILDS = "b_pass b_fail b_null b_fail_unk b_fail_two";
    private static final String ALL_BOOTS = "t_boot t_boot2";
    private static final String ALL_TESTS = "t_bootrr t_null t_t1 t_t2 t_t3 t_bf t_bf2 t_bft t_bft2 t_dummy";

    private final TreeExample example;

    TreeFiltersIT(Stack stack) {
        example = new TreeExample(stack);
    }

    @BeforeAll
    static void insert(Stack stack) throws SQLException, IOException {
        new TreeExample(stack).insert();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                  | *             | *       | *                    | *          | -t_null",
                "duration_[gte]=100                | b_pass        | *       | *                    | b_pass     | -t_null",
                "duration_[lte]=9                  | b_fail_unk b_fail_two | * | *                  | b_fail_unk b_fail_two | -t_null",
                "boot.duration_[gte]=0             | *             | t_boot  | *                    | *          | -t_null",
                "boot.duration_[lte]=10            | *             | t_boot  | *                    | *          | -t_null",
                "build.status=NULL                 | b_null        | *       | *                    | b_null     | -t_null",
                "build.status=fail                 | ''            | *       | *                    | ''         | -t_null",
                "build.issue=Uncategorized,null    | b_fail_unk b_null | *   | *                    | b_fail_unk b_null | -t_null",
                "build.issue=I1,2                  | b_fail b_fail_two | *   | *                    | b_fail b_fail_two | -t_null",
                "build.issue=I1,1                  | ''            | *       | *                    | ''         | -t_null",
                "test.issue=I2,1                   | *             | *       | t_t1                 | *          | t_t1",
                "test.issue=Uncategorized,null     | *             | *       | t_null t_dummy       | *          | t_bf t_bf2 t_bft t_bft2 t_dummy",
                "boot.issue=Uncategorized,null     | *             | t_boot2 | *                    | *          | -t_null",
                "test.status=NULL                  | *             | *       | t_t2                 | *          | t_t2",
                "test.hardware=p1                  | b_pass        | ''      | t_bootrr t_null t_t1 | ''         | t_bootrr t_t1",
                "test.hardware=c1                  | b_pass b_fail b_fail_two | t_boot | t_bf t_bf2 t_bft t_bft2 | '' | t_bf t_bf2 t_bft t_bft2",
                "test.hardware=c2                  | ''            | ''      | ''                   | ''         | ''",
                "test.hardware=bplat               | b_pass        | t_boot2 | t_t2                 | b_pass     | t_t2",
                "test.hardware=Unknown             | b_fail_unk b_null | ''  | ''                   | b_fail b_null b_fail_unk b_fail_two | ''",
                "test.lab=lab1                     | b_pass        | t_boot  | ''                   | ''         | ''",
                "architecture=Unknown              | b_null        | ''      | ''                   | b_null     | ''",
                "test.platform=p1                  | *             | *       | ''                   | *          | ''",
                "test.path=ltp                     | *             | *       | t_t3 t_bf t_bf2 t_bft t_bft2 t_dummy | * | t_t3 t_bf t_bf2 t_bft t_bft2 t_dummy",
                "test.path=ltp.c test.path=ltp.d   | *             | *       | t_bft t_bft2         | *          | t_bft t_bft2",
                "build.origin=redhat               | b_fail_two    | *       | *                    | b_fail_two | -t_null",
                "test.origin=lkft                  | *             | *       | t_t2                 | *          | t_t2",
                "origin=lkft                       | *             | *       | *                    | *          | -t_null"
            })
    void listsHoldWhatPassesTheFilters(
            String filters, String builds, String boots, String tests, String buildPage, String testPage) {
        JsonNode full = example.ok(BRANCH + "/hE1/full?x" + query(filters));
        assertEquals(names(builds, ALL_BUILDS), ids(full.get("builds")));
        assertEquals(names(boots, ALL_BOOTS), ids(full.get("boots")));
        assertEquals(names(tests, ALL_TESTS), ids(full.get("tests")));
        String hashForm = "/api/tree/hE1/%s?git_url=https://e.git&git_branch=arm/fixes";
        assertEquals(
                names(buildPage, ALL_BUILDS),
                ids(example.ok(hashForm.formatted("builds") + query(filters)).get("builds")));
        assertEquals(
                names(testPage, ALL_TESTS),
                ids(example.ok(BRANCH + "/t1/tests?x" + query(filters)).get("tests")));
        assertEquals(
                names(boots, ALL_BOOTS),
                ids(example.ok(BRANCH + "/hE1/boots?x" + query(filters)).get("boots")));
    }

    private static Set<String> names(String expected, String all) {
        String names = expected.equals("*") ? all : expected.equals("-t_null") ? all.replace("t_null ", "") : expected;
        Set<String> set = new TreeSet<>(Set.of(names.split(" ")));
        set.remove("");
        return set;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                              | * | * | *",
                "test.status=PASS              | * | * | PASS 4; I2 v1 {FAIL 1}; 0",
                "test.duration_[gte]=9999      | * | * | *",
                "test.issue=Uncategorized,null | * | * | FAIL 3; ; 3",
                "test.hardware=c1              | ; ; 0 | PASS 1; ; 0 | FAIL 2, PASS 2; ; 2",
                "test.lab=lab2                 | ; ; 0 | ; ; 0 | NULL 1; ; 0",
                "test.path=ltp                 | * | * | ERROR 1, FAIL 2, PASS 3; ; 3",
                "boot.path=nfs                 | * | FAIL 1; ; 1 | ERROR 1, FAIL 4, NULL 1, PASS 4; I3 v0 {FAIL 1}, I2 v1 {FAIL 1}; 4"
            })
    void summariesCountWhatPassesTheFilters(String filters, String builds, String boots, String tests) {
        JsonNode summary =
                example.ok(BRANCH + "/hE1/summary?x" + query(filters)).get("summary");
        String allBuilds = "FAIL 3, NULL 1, PASS 1; I1 v2 {FAIL 2}, I2 v1 {FAIL 1}; 1";
        assertEquals(builds.equals("*") ? allBuilds : builds, section(summary.get("builds")));
        assertEquals(boots.equals("*") ? "FAIL 1, PASS 1; ; 1" : boots, section(summary.get("boots")));
        String allTests = "ERROR 1, FAIL 4, NULL 1, PASS 4; I2 v1 {FAIL 1}; 3";
        assertEquals(tests.equals("*") ? allTests : tests, section(summary.get("tests")));
    }

    @Test
    void aFullPageCountsIssuesOncePerRow() {
        JsonNode summary = example.ok(BRANCH + "/hE1/full").get("summary");
        assertEquals("FAIL 3, NULL 1, PASS 1; I1 v2 {FAIL 4}, I2 v1 {FAIL 2}; 1", section(summary.get("builds")));
        assertEquals(
                "ERROR 1, FAIL 4, NULL 1, PASS 4; I3 v0 {FAIL 1}, I2 v1 {FAIL 1}; 4", section(summary.get("tests")));
        assertEquals(
                "{\"oops\":1,\"unknown error\":4}", sorted(summary.get("tests").get("fail_reasons")));
    }

    private static String sorted(JsonNode counts) {
        return "{"
                + String.join(
                        ",",
                        new TreeSet<>(counts.propertyStream()
                                .map(count -> "\"" + count.getKey() + "\":" + count.getValue())
                                .toList()))
                + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&                                | FAIL 3, NULL 1, PASS 1 | fail 1, pass 1 | error 1, fail 4, null 1, pass 4",
                "&types=boots                     |                        | fail 1, pass 1 | fail 1, pass 1",
                "&types=tests                     |                        |                | error 1, fail 4, null 1, pass 3",
                "&types=boots&filter_architecture=arm64 |                  |                | ",
                "&types=tests&filter_test.issue=Uncategorized,null |       |                | error 1, fail 1, null 1, pass 1",
                "&filter_test.hardware=c2         | PASS 1                 | pass 1         | ",
                "&filter_test.path=ltp            | FAIL 3, NULL 1, PASS 1 | fail 1, pass 1 | error 1, fail 2, pass 3"
            })
    void historiesCountWhatPassesTheFilters(String more, String builds, String boots, String tests) {
        JsonNode commits =
                example.ok("/api/tree/hE1/commits?origin=maestro&git_url=https://e.git&git_branch=arm/fixes" + more);
        JsonNode direct = example.ok(BRANCH + "/hE1/commits?origin=maestro" + more);
        assertEquals(commits, direct);
        assertEquals("hE1", commits.get(0).get("git_commit_hash").stringValue());
        assertCounts(builds, boots, tests, commits.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                 | FAIL 3, PASS 1 | error 1, fail 5, null 1, pass 5 |",
                "&types=boots,tests                               |                | fail 1, pass 1 | error 1, fail 4, null 1, pass 4",
                "&types=tests                                     |                |                | error 1, fail 3, null 1, pass 4",
                "&types=builds&filter_build.issue=Uncategorized,null | FAIL 1, PASS 1 | |",
                "&types=builds&filter_build.status=NULL           | | |",
                "&types=boots&filter_boot.duration_%5Blte%5D=10   | | |"
            })
    void historiesOfGivenCommitsCountGroups(String more, String builds, String boots, String tests) {
        JsonNode commits = example.ok("/api/tree/commits-history?commit_hashes=hE1,hE0&origin=maestro"
                + "&git_url=https://e.git&git_branch=arm/fixes" + (more == null ? "" : more));
        assertEquals("hE1", commits.get(0).get("git_commit_hash").stringValue());
        assertCounts(builds, boots, tests, commits.get(0));
        assertEquals("hE0", commits.get(1).get("git_commit_hash").stringValue());
    }

    private static void assertCounts(String builds, String boots, String tests, JsonNode commit) {
        assertEquals(builds == null ? "" : builds, counts(commit.get("builds")));
        assertEquals(boots == null ? "" : boots, counts(commit.get("boots")));
        assertEquals(tests == null ? "" : tests, counts(commit.get("tests")));
    }

    @Test
    void optionsIgnoreTheFilters() {
        JsonNode all = example.ok(BRANCH + "/hE1/full").get("filters");
        assertEquals(
                all, example.ok(BRANCH + "/hE1/full?filter_test.status=nothing").get("filters"));
        JsonNode builds = all.get("builds");
        assertEquals("[\"maestro\",\"redhat\"]", builds.get("origins").toString());
        assertEquals(
                Set.of("labA", "Unknown"),
                Set.copyOf(builds.get("labs")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList()));
        assertTrue(all.get("all").get("configs").toString().contains("dummyconf"));
        assertTrue(all.get("tests").get("has_unknown_issue").booleanValue());
    }
}
