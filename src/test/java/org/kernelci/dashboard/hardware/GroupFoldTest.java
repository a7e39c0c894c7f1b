package org.kernelci.dashboard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.Compatible;
import org.kernelci.dashboard.summary.FilterOptions;

/** How the summary counts groups (api-hardware 10, 12 and 13). */
class GroupFoldTest {

    @Test
    void aFailedItemWithTwoIncidentsCountsNegativelyAsUnknown() {
        HardwareOverview.Sections fold = fold(Filters.NONE, group(Group.Kind.BUILDS, "FAIL", 1, 2));
        assertEquals(-1, fold.builds().unknownIssues());
        assertEquals(List.of(), fold.builds().issues());
        assertFalse(GroupFold.options(fold).builds().hasUnknownIssue());
    }

    @Test
    void onlyFailuresAreUnknown() {
        assertEquals(
                3,
                fold(Filters.NONE, group(Group.Kind.TESTS, "FAIL", 3, 0))
                        .tests()
                        .unknownIssues());
        assertEquals(
                0,
                fold(Filters.NONE, group(Group.Kind.TESTS, "ERROR", 3, 0))
                        .tests()
                        .unknownIssues());
    }

    @Test
    void missingNamesAreUnknownAndBracketsAreStripped() {
        Group bare = new Group(
                Rows.CHECKOUT, Group.Kind.BOOTS, null, null, "['gcc-12']", "", null, "", null, 2, 0, true, List.of());
        HardwareOverview.Sections fold = fold(Filters.NONE, bare);
        assertEquals(2, fold.boots().status().of("NULL"));
        assertEquals("gcc-12", fold.boots().architectures().get(0).compiler());
        assertEquals("Unknown", fold.boots().architectures().get(0).arch());
        assertEquals(Set.of("Unknown"), fold.boots().platforms().keySet());
        assertEquals(Set.of("Unknown"), fold.boots().labs().keySet());
        assertEquals(Set.of(), fold.tests().platforms().keySet());
    }

    @Test
    void originsAreThoseOfCheckouts() {
        assertEquals(
                Set.of("maestro"),
                fold(Filters.NONE, group(Group.Kind.BUILDS, "PASS", 1, 0))
                        .builds()
                        .origins()
                        .keySet());
    }

    @Test
    void aStatusThatDoesNotExistLeavesItsKeys() {
        HardwareOverview.Sections fold = fold(Filters.NONE, group(Group.Kind.TESTS, "WEIRD", 1, 0));
        assertEquals(Set.of("def"), fold.tests().configs().keySet());
        assertEquals(0, fold.tests().configs().get("def").of("NULL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'filter_test.status':['FAIL']} | true",
                "{'filter_test.status':['fail']} | false",
                "{'filter_boot.status':['PASS']} | true",
                "{'filter_test.hardware':['other']} | true",
                "{'filter_test.hardware':['p']} | false",
                "{'filter_test.lab':['lab']} | true",
                "{'filter_test.lab':['Unknown']} | false",
                "{'filter_compiler':['gcc']} | true",
                "{'filter_compiler':['clang']} | false",
                "{'filter_test.platform':['nosuch']} | true",
                "{'filter_test.path':['nosuch']} | true",
                "{'filter_test.origin':['nosuch']} | true",
                "{'filter_test.issue':['Uncategorized']} | false"
            })
    void filtersLookAtAWholeGroup(String filter, boolean kept) {
        assertEquals(kept, keeps(filter, group(Group.Kind.TESTS, "FAIL", 1, 1)));
    }

    @Test
    void oneIssueKeepsAGroupAndNoneIsOneOfThem() {
        Group mixed = new Group(
                Rows.CHECKOUT,
                Group.Kind.TESTS,
                "PASS",
                null,
                "gcc",
                "arm64",
                "def",
                "lab",
                "p",
                3,
                1,
                true,
                List.of(new IssueKey("I1", 2)));
        assertTrue(keeps("{'filter_test.issue':['I1,2']}", mixed));
        assertTrue(keeps("{'filter_test.issue':['Uncategorized,null']}", mixed));
        assertFalse(keeps("{'filter_test.issue':['I1,1']}", mixed));
        assertTrue(keeps("{'filter_boot.issue':['I1,1']}", mixed), "a filter of another kind");
        assertFalse(keeps("{'filter_test.hardware':['Unknown']}", mixed), "no compatibles");
    }

    @Test
    void aMissingStatusMatchesNoFilter() {
        assertFalse(keeps("{'filter_test.status':['NULL']}", group(Group.Kind.TESTS, null, 1, 0)));
    }

    @Test
    void optionsAreWhatTheFoldKept() {
        Filters filters = Rows.filters("{'filter_compiler':['clang']}");
        FilterOptions options = GroupFold.options(fold(filters, group(Group.Kind.TESTS, "PASS", 1, 0)));
        assertEquals(Set.of(), Set.copyOf(options.all().compilers()));
        assertEquals(List.of(), options.tests().platforms());
    }

    @Test
    void treesComeFromGroupsSortedWithNullFirst() {
        TestedCheckout zz = checkout("zz", "Zz", "h1");
        TestedCheckout nameless = checkout("none", null, "h2");
        TestedCheckout foreign = checkout("aa", "Zz", "h1");
        HardwareOverview.TestedTrees common = HeadTrees.of(
                List.of(of(foreign, Group.Kind.BUILDS), of(zz, Group.Kind.TESTS), of(nameless, Group.Kind.BOOTS)),
                "hw");
        assertEquals(2, common.trees().size());
        assertEquals(null, common.trees().get(0).treeName());
        HardwareTree named = common.trees().get(1);
        assertEquals("1", named.index());
        assertEquals("aa", named.origin(), "the first checkout met");
        assertEquals(2, named.selectedCommitStatus().builds().get("PASS"));
        assertEquals(2, named.selectedCommitStatus().tests().get("PASS"));
        assertEquals(
                Map.of("PASS", 0, "ERROR", 0, "FAIL", 0, "SKIP", 0, "MISS", 0, "DONE", 0, "NULL", 0),
                named.selectedCommitStatus().boots());
        assertEquals(List.of("other"), List.copyOf(common.compatibles()));
    }

    private static TestedCheckout checkout(String origin, String tree, String hash) {
        return new TestedCheckout(false, origin, origin, tree, hash, null, null, "u", "b", Instant.EPOCH);
    }

    private static Group of(TestedCheckout checkout, Group.Kind kind) {
        return new Group(
                checkout,
                kind,
                "PASS",
                Compatible.of("[\"hw\",\"other\"]"),
                "gcc",
                "arm64",
                "def",
                "lab",
                "p",
                2,
                0,
                true,
                List.of());
    }

    private static Group group(Group.Kind kind, String status, int items, int incidents) {
        return new Group(
                Rows.CHECKOUT,
                kind,
                status,
                Compatible.of("[\"hw\",\"other\"]"),
                "gcc",
                "arm64",
                "def",
                "lab",
                "p",
                items,
                incidents,
                items > incidents,
                List.of());
    }

    private static HardwareOverview.Sections fold(Filters filters, Group... groups) {
        return GroupFold.of(List.of(groups), new GroupFilter(filters));
    }

    private static boolean keeps(String filter, Group group) {
        return new GroupFilter(Rows.filters(filter)).keeps(group);
    }
}
