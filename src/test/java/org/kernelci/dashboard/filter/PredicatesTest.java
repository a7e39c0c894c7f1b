package org.kernelci.dashboard.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kernelci.dashboard.filter.QueryFiltersTest.read;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows pass (filters 5) and which issues count for them (filters 6). */
class PredicatesTest {

    private static final IssueKey I1 = new IssueKey("I1", 2);
    private static final RowIssue ON_BUILD = new RowIssue("I1", 2, false);
    private static final RowIssue ON_TEST = new RowIssue("I1", 2, true);

    @Test
    void missingValuesAreFoundByTheirPlaceholder() {
        RecordFilter records =
                read("filter_architecture=Unknown", "filter_test.lab=Unknown").records();
        assertTrue(records.keeps("hw", null, null, "gcc", "def"));
        assertFalse(records.keeps("hw", "", null, "gcc", "def"));
        assertFalse(records.keeps("hw", null, "arm64", "gcc", "def"));
    }

    @Test
    void oneOfSeveralHardwareNamesIsEnough() {
        RecordFilter records = read("filter_test.hardware=c2").records();
        assertTrue(records.keepsAnyHardware(List.of("c1", "c2")));
        assertFalse(records.keepsAnyHardware(List.of("c1")));
        assertFalse(records.keepsAnyHardware(null));
        assertTrue(read("filter_test.hardware=Unknown").records().keepsAnyHardware(null));
        assertTrue(read().records().keepsAnyHardware(null));
    }

    @ParameterizedTest
    @CsvSource({
        "filter_duration_[lte]=5, 5.9, true",
        "filter_duration_[lte]=5, 6, false",
        "filter_duration_[gte]=120, 120.9, true",
        "filter_duration_[gte]=121, 120.9, false",
        "filter_duration_[gte]=0, , false",
        "filter_duration_[lte]=9, , false",
        "filter_build.status=FAIL, , true",
        "filter_build.status=fail, , false",
        "filter_build.origin=maestro, , true",
        "filter_build.origin=redhat, , false"
    })
    void buildsPassByDurationStatusAndOrigin(String filter, Double duration, boolean passes) {
        assertEquals(passes, read(filter).builds().keeps("FAIL", duration, "maestro", RowIssue.NONE));
    }

    @Test
    void aLowerCaseStatusOfABuildIsComparedInUpperCase() {
        assertTrue(read("filter_build.status=PASS").builds().keeps("pass", null, "o", RowIssue.NONE));
    }

    @Test
    void bothBoundsMayExcludeEverything() {
        BuildFilter builds =
                read("filter_duration_[gte]=9", "filter_duration_[lte]=5").builds();
        assertFalse(builds.keeps("PASS", 7.0, "o", RowIssue.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "filter_test.path=ltp, true",
        "filter_test.path=LTP, false",
        "filter_test.path=l%p, false",
        "filter_test.status=FAIL, true",
        "filter_test.status=fail, false",
        "filter_test.origin=o, true",
        "filter_test.origin=p, false",
        "filter_test.duration_[lte]=10, true",
        "filter_test.duration_[gte]=11, false",
        "filter_boot.status=PASS, true"
    })
    void testsPassByTheirOwnFields(String filter, boolean passes) {
        TestFilter.Facts test = new TestFilter.Facts("x.ltp.y", "FAIL", 10.9, "o", null);
        assertEquals(passes, read(filter).tests().keeps(test, RowIssue.NONE));
    }

    @Test
    void whatIsNotOfferedPassesNoFilter() {
        TestFilter.Facts test = new TestFilter.Facts(null, "FAIL", null, "o", null);
        assertFalse(read("filter_test.path=x").tests().keeps(test));
        assertFalse(read("filter_test.platform=x").tests().keeps(test));
        assertFalse(read("filter_test.duration=0").tests().keeps(test));
        assertTrue(read().tests().keeps(test));
    }

    @ParameterizedTest
    @CsvSource({
        // issue id, version, on a test, status, passes Uncategorized, passes its own key
        "         ,  , false, FAIL, true,  false",
        "         ,  , false, NULL, true,  false",
        "         ,  , false, PASS, false, false",
        "I1,      2, false, FAIL, false, true",
        "I1,      2, false, NULL, false, true",
        "I1,      2, false, PASS, false, false",
        "I1,      2, true,  FAIL, false, false"
    })
    void buildsPassByIssue(
            String id, Integer version, boolean onTest, String status, boolean uncategorized, boolean own) {
        RowIssue issue = RowIssue.of(id == null ? null : new IssueKey(id, version), onTest, status, null);
        assertEquals(
                uncategorized,
                read("filter_build.issue=Uncategorized,null").builds().keeps(status, null, "o", issue));
        assertEquals(own, read("filter_build.issue=I1,2").builds().keeps(status, null, "o", issue));
        assertFalse(read("filter_build.issue=I1,1").builds().keeps(status, null, "o", issue));
    }

    @ParameterizedTest
    @CsvSource({
        // issue id, version, on a test, build's status, test's status, passes Uncategorized, passes its own key
        "  ,  , false, PASS, FAIL,  true,  false",
        "  ,  , false, FAIL, PASS,  true,  false",
        "  ,  , false, NULL, PASS,  true,  false",
        "  ,  , false, PASS, ERROR, false, false",
        "  ,  , true,  PASS, FAIL,  true,  false",
        "I1, 2, true,  PASS, PASS,  false, true",
        "I1, 2, false, PASS, FAIL,  false, false"
    })
    void testsPassByIssue(
            String id,
            Integer version,
            boolean onTest,
            String buildStatus,
            String testStatus,
            boolean uncategorized,
            boolean own) {
        RowIssue issue = RowIssue.of(id == null ? null : new IssueKey(id, version), onTest, buildStatus, testStatus);
        assertEquals(
                uncategorized,
                read("filter_test.issue=Uncategorized,null").tests().keepsIssue(issue));
        assertEquals(own, read("filter_test.issue=I1,2").tests().keepsIssue(issue));
    }

    @Test
    void anIssueCountsForTheKindThatItsIncidentNames() {
        assertEquals(Optional.of(I1), ON_BUILD.ofBuild("FAIL"));
        assertEquals(Optional.of(I1), ON_BUILD.ofBuild("NULL"));
        assertEquals(Optional.empty(), ON_BUILD.ofBuild("PASS"));
        assertEquals(Optional.empty(), ON_TEST.ofBuild("FAIL"));
        assertEquals(Optional.of(I1), ON_TEST.ofTest());
        assertEquals(Optional.empty(), ON_BUILD.ofTest());
        assertEquals(Optional.empty(), RowIssue.UNKNOWN_FAILURE.ofBuild("FAIL"));
        assertEquals(Optional.empty(), RowIssue.UNKNOWN_FAILURE.ofTest());
    }

    @ParameterizedTest
    @CsvSource({"'a,b,3', 'a,b', 3", "'I1,NULL', I1, ", "'I1,null', I1, "})
    void countedKeysSplitAtTheirLastComma(String key, String id, Integer version) {
        assertEquals(new IssueKey(id, version), IssueKey.counted(key));
    }

    @Test
    void anItemWithoutIncidentIsUncategorized() {
        assertEquals(IssueKey.NO_KNOWN_ISSUE, IssueKey.counted(null));
    }

    @ParameterizedTest
    @CsvSource({"boot, true", "boot.nfs, true", "bootrr.x, false", "Boot, false", ", false", "x.boot, false"})
    void bootsAreKnownByTheirPath(String path, boolean boot) {
        assertEquals(boot, Placeholders.isBoot(path));
    }
}
