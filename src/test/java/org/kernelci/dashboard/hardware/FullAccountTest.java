package org.kernelci.dashboard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.ItemList;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.Issue;
import org.kernelci.dashboard.summary.TestSummary;

/** How the full page counts rows (api-hardware 7, 9 and 13). */
class FullAccountTest {

    private static final IssueKey B1 = new IssueKey("B1", 1);
    private static final IssueKey B2 = new IssueKey("B2", 1);

    private final BuildRow build = Rows.build("b", "PASS");
    private final TestRow failed = Rows.test(build, "t", "boot", "FAIL", "lab", "p", true);

    @Test
    void anIssueOfATestCountsOnceWhileItsBuildHasAtMostOneIncident() {
        assertEquals(Map.of("I1", 1), issues(boots(Rows.recorded(build), failed, Rows.incident("I1", 1))));
        assertEquals(Map.of("I1", 1), issues(boots(Rows.recorded(build, B1), failed, Rows.incident("I1", 1))));
    }

    @Test
    void theFirstIssueCountsTwiceWhenItsBuildHasTwoIncidents() {
        RecordedBuild twice = Rows.recorded(build, B1, B2);
        assertEquals(Map.of("I1", 2), issues(boots(twice, failed, Rows.incident("I1", 1))));
        assertEquals(
                Map.of("I2", 2, "I1", 1),
                issues(boots(twice, failed, Rows.incident("I1", 1), failed, Rows.incident("I2", 2))));
    }

    @Test
    void issuesStandInTheOrderOfTheirIngestionNewestFirst() {
        TestSummary boots = boots(Rows.recorded(build), failed, Rows.incident("I1", 1), failed, Rows.incident("I2", 2));
        assertEquals(List.of("I2", "I1"), boots.issues().stream().map(Issue::id).toList());
    }

    @Test
    void aFailureWithoutAStoredIssueIsUnknownAndCountsTwiceLikewise() {
        TestRow plain = Rows.test(build, "t", "boot", "FAIL");
        assertEquals(1, boots(Rows.recorded(build), plain, null).unknownIssues());
        assertEquals(2, boots(Rows.recorded(build, B1, B2), plain, null).unknownIssues());
        TestSummary unstored = boots(Rows.recorded(build), failed, Rows.unstored("I1"));
        assertEquals(List.of(), unstored.issues());
        assertEquals(1, unstored.unknownIssues());
    }

    @Test
    void issuesThatAreNotStoredCountAndMatchByTheirId() {
        TestSummary unstored = boots(
                Rows.recorded(build),
                failed,
                Rows.unstored("I1"),
                failed,
                Rows.unstored("I2"),
                failed,
                Rows.unstored("I3"),
                failed,
                Rows.unstored("I3"));
        assertEquals(3, unstored.unknownIssues());
        TestTab tab =
                new TestTab(Rows.filters("{'filter_boot.issue':['I1,null']}").boots());
        assertFalse(tab.lists(failed, Rows.unstored("I2")));
        assertFalse(tab.lists(failed, Rows.incident("I1", 1)));
        assertTrue(tab.lists(failed, Rows.unstored("I1")));
    }

    @Test
    void errorsWithoutAnIssueAreNotUnknown() {
        assertEquals(
                0,
                boots(Rows.recorded(build), Rows.test(build, "t", "boot", "ERROR"), null)
                        .unknownIssues());
    }

    @Test
    void testsWithoutALabAndPagesWithoutTestsCountNothingThere() {
        HardwareOverview page = page(
                Filters.NONE,
                Rows.recorded(build),
                Rows.test(build, "1", "boot", "PASS", null, "p", false),
                null,
                Rows.test(build, "2", "boot.x", "PASS", "", "p", false),
                null,
                Rows.test(build, "3", "boot.y", "MISS", "Unknown", "q", false),
                null);
        TestSummary boots = page.summary().boots();
        assertEquals(Set.of("Unknown"), boots.labs().keySet());
        assertEquals(Set.of("p", "q"), boots.platforms().keySet());
        assertEquals(Set.of("q"), Set.copyOf(boots.failedPlatforms()));
        assertEquals(Map.of("unknown error", 1), boots.failReasons());
        assertNull(page.summary().tests().platforms());
        assertEquals(List.of(), List.copyOf(page.filters().tests().platforms()));
    }

    @Test
    void failedBuildsAreUnknownThoughTheirItemsNameAnIssue() {
        FullAccount account = account(Filters.NONE);
        BuildRow broken = Rows.build("b", "FAIL");
        Rows.stream(account, Rows.recorded(broken, B1), Rows.test(broken, "t", "x", "PASS"), null);
        HardwareOverview page = account.overview(index(), "hw");
        assertEquals(List.of(), page.summary().builds().issues());
        assertEquals(1, page.summary().builds().unknownIssues());
        assertEquals("B1", account.builds().get(0).issueId());
        assertEquals(List.of(List.of("B1", 1)), page.filters().builds().issues());
        assertFalse(page.filters().builds().hasUnknownIssue());
    }

    @Test
    void aTestsIncidentHidesTheBuildsIssueFromTheOptions() {
        BuildRow broken = Rows.build("b", "FAIL");
        HardwareOverview page = page(
                Filters.NONE,
                Rows.recorded(broken, B1),
                Rows.test(broken, "t", "x", "PASS", "lab", "p", true),
                Rows.incident("I1", 1));
        assertEquals(List.of(), page.filters().builds().issues());
        assertTrue(page.filters().builds().hasUnknownIssue());
    }

    @Test
    void treesCountRowsAndBuildsUntilTheyAreListed() {
        BuildRow dummy = Rows.build("maestro:dummy_x", "NULL");
        HardwareOverview page = page(
                Filters.NONE,
                Rows.recorded(dummy),
                Rows.test(dummy, "1", null, "MISS"),
                null,
                Rows.test(dummy, "2", "boot", "NULL"),
                null);
        HardwareTree.Status status = page.common().trees().get(0).selectedCommitStatus();
        assertEquals(Map.of("null", 2), status.builds());
        assertEquals(Map.of("NULL", 1), status.boots());
        assertEquals(Map.of("MISS", 1), status.tests());
        assertEquals(0, page.summary().builds().status().of("NULL"));
        HardwareOverview listed = page(
                Filters.NONE,
                Rows.recorded(build),
                Rows.test(build, "1", "x", "PASS"),
                null,
                Rows.test(build, "2", "y", "PASS"),
                null);
        assertEquals(
                Map.of("PASS", 1),
                listed.common().trees().get(0).selectedCommitStatus().builds());
    }

    @Test
    void architecturesAndCompilersThatReadAlikeShareALine() {
        FullAccount account = account(Filters.NONE);
        BuildRow first = Rows.build("1", "PASS", "", "a", "bc");
        BuildRow second = Rows.build("2", "PASS", "maestro", "ab", "c");
        Rows.stream(account, Rows.recorded(first), Rows.test(first, "1", "x", "PASS"), null);
        Rows.stream(account, Rows.recorded(second), Rows.test(second, "2", "x", "FAIL"), null);
        HardwareOverview page = account.overview(index(), "hw");
        TestSummary.Architecture line = page.summary().tests().architectures().get(0);
        assertEquals(1, page.summary().tests().architectures().size());
        assertEquals("a", line.arch());
        assertEquals("bc", line.compiler());
        assertEquals(Map.of("PASS", 1, "FAIL", 1), line.status().nonZero());
        assertEquals(Set.of("a", "ab"), page.summary().builds().architectures().keySet());
    }

    @Test
    void buildsOfNoOriginCountForNone() {
        BuildRow nobodys = Rows.build("b", "PASS", "", "arm64", "gcc");
        HardwareOverview page = page(Filters.NONE, Rows.recorded(nobodys), Rows.test(nobodys, "1", "x", "PASS"), null);
        assertEquals(Map.of(), page.summary().builds().origins());
        assertEquals(List.of(""), List.copyOf(page.filters().builds().origins()));
    }

    @Test
    void rowsOfUnknownStatusOnlyOfferOptions() {
        HardwareOverview page = page(Filters.NONE, Rows.recorded(build), Rows.test(build, "1", "x", "WEIRD"), null);
        assertNull(page.common().trees().get(0).selectedCommitStatus());
        assertEquals(Set.of(), Set.copyOf(page.common().compatibles()));
        assertEquals(Set.of("p"), Set.copyOf(page.filters().tests().platforms()));
        assertEquals(0, page.summary().builds().status().of("PASS"));
    }

    @Test
    void theNameAskedForIsNoneOfTheCompatibles() {
        HardwareOverview page = page(Filters.NONE, Rows.recorded(build), Rows.test(build, "1", "x", "PASS"), null);
        assertEquals(Set.of("other"), Set.copyOf(page.common().compatibles()));
    }

    @Test
    void rowFiltersLookAtTheLabOfTheTestForBuildsToo() {
        Filters lab = Rows.filters("{'filter_test.lab':['lab2']}");
        HardwareOverview page =
                page(lab, Rows.recorded(build), Rows.test(build, "1", "x", "PASS", "lab1", "p", false), null);
        assertEquals(0, page.summary().builds().status().of("PASS"));
        assertEquals(0, page.summary().tests().status().of("PASS"));
        assertEquals(Set.of("lab1"), Set.copyOf(page.filters().tests().labs()));
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, B1, 1, false, 'B1,1', true",
        "FAIL, B1, 1, true, 'B1,1', false",
        "FAIL, B1, , false, Uncategorized, true",
        "FAIL, B1, , true, 'B1,null', true",
        "FAIL, , , false, Uncategorized, true",
        "FAIL, , , true, Uncategorized, true",
        "NULL, , , false, Uncategorized, true",
        "NULL, , , true, Uncategorized, false",
        "PASS, B1, 1, false, 'B1,1', false"
    })
    void anIssueFilterOfBuildsLooksAtTheTestsIncidentToo(
            String status, String issue, Integer version, boolean testHasIncident, String wanted, boolean kept) {
        RecordedBuild recorded = Rows.recorded(Rows.build("b", status));
        IssueKey own = issue == null ? null : new IssueKey(issue, version);
        Filters filters = Rows.filters("{'filter_build.issue':['" + wanted + "']}");
        assertEquals(kept, recorded.passes(filters.builds(), testHasIncident, own));
    }

    private static TestSummary boots(RecordedBuild build, Object... testsAndIncidents) {
        return page(Filters.NONE, build, testsAndIncidents).summary().boots();
    }

    private static HardwareOverview page(Filters filters, RecordedBuild build, Object... testsAndIncidents) {
        FullAccount account = account(filters);
        Rows.stream(account, build, testsAndIncidents);
        return account.overview(index(), "hw");
    }

    private static FullAccount account(Filters filters) {
        return new FullAccount(filters, 1, new ItemList(), new ItemList());
    }

    private static TreeIndex index() {
        return TreeIndex.of(List.of(Rows.CHECKOUT));
    }

    private static Map<String, Integer> issues(TestSummary tests) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tests.issues()
                .forEach(issue -> counts.put(issue.id(), issue.incidentsInfo().of("FAIL")));
        return counts;
    }
}
