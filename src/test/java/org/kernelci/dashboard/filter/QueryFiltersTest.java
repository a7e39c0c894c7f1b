package org.kernelci.dashboard.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters of a query string (filters 2.1 and 3). */
class QueryFiltersTest {

    @Test
    void withoutFiltersNothingIsFiltered() {
        assertEquals(Filters.NONE, read("origin=maestro", "Filter_config_name=a", "xfilter_config_name=a"));
    }

    @Test
    void fieldsGoToTheirSubjects() {
        Filters filters = read(
                "filter_config_name=c",
                "filter_compiler=g",
                "filter_architecture=a",
                "filter_test.hardware=h",
                "filter_test.lab=l",
                "filter_build.status=PASS",
                "filter_build.origin=bo",
                "filter_boot.status=FAIL",
                "filter_boot.platform=p",
                "filter_test.origin=to",
                "filter_test.path=ltp");
        assertEquals(
                new RecordFilter(Set.of("h"), Set.of("a"), Set.of("g"), Set.of("c"), Set.of("l")), filters.records());
        assertEquals(new BuildFilter(Set.of("PASS"), DurationRange.ANY, Set.of("bo"), Set.of()), filters.builds());
        assertEquals(
                new TestFilter("", Set.of("FAIL"), DurationRange.ANY, Set.of(), Set.of("p"), Set.of()),
                filters.boots());
        assertEquals(
                new TestFilter("ltp", Set.of(), DurationRange.ANY, Set.of("to"), Set.of(), Set.of()), filters.tests());
        assertEquals(filters.boots(), filters.ofKind(true));
        assertEquals(filters.tests(), filters.ofKind(false));
    }

    @Test
    void repeatedNamesAreAlternativesAndCommasAreLetters() {
        assertEquals(
                Set.of("a", "b,c"),
                read("filter_config_name=a", "filter_config_name=b,c").records().configs());
    }

    @Test
    void anEmptyValueIsAConstraint() {
        assertEquals(Set.of(""), read("filter_config_name=").records().configs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter_boot.lab=x",
                "filter_trees=x",
                "filter_test.config_name=x",
                "filter_config_name[]=x",
                "filter_a_[b]_[in]=x",
                "filter_build.platform=x",
                "filter_.status=x"
            })
    void unknownFieldsAreIgnored(String filter) {
        assertTrue(read(filter).isNone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "in", "gt", "gte", "lt", "like"})
    void everyOperatorButOneSetsTheLowerBound(String operator) {
        assertEquals(
                new DurationRange(5L, null),
                read("filter_test.duration_[" + operator + "]=5").tests().duration());
    }

    @Test
    void theLastOperatorOfANameCounts() {
        assertThrows(BadFilterException.class, () -> read("filter_duration_[gte]_[nope]=5"));
        assertTrue(read("filter_duration_[nope]_[gte]=5").isNone());
    }

    @ParameterizedTest
    @CsvSource({"filter_x_[], ''", "filter_nosuch_[ne], ne", "filter_config_name_[GTE], GTE"})
    void anUnknownOperatorIsRefusedWhateverTheField(String name, String operator) {
        BadFilterException refusal = assertThrows(BadFilterException.class, () -> read(name + "=1"));
        assertEquals("Filter with invalid comparison operator `" + operator + "` found`", refusal.getMessage());
        assertTrue(refusal.isOperator());
    }

    @Test
    void aRepeatedOperatorFormNamesAnUnknownField() {
        assertTrue(read("filter_duration_[gte]=5", "filter_duration_[gte]=9").isNone());
    }

    @Test
    void aRepeatedDurationSetsTheLowerBoundToItsLastValue() {
        assertEquals(
                new DurationRange(9L, null),
                read("filter_boot.duration=5", "filter_boot.duration=9").boots().duration());
    }

    @Test
    void bothNamesOfABuildDurationSetTheSameBounds() {
        assertEquals(
                new DurationRange(7L, 100L),
                read("filter_duration_[gte]=5", "filter_duration_[lte]=100", "filter_build.duration_[gte]=7")
                        .builds()
                        .duration());
    }

    @Test
    void aBuildDurationCountsWhole() {
        assertEquals(
                new DurationRange(100L, null),
                read("filter_duration_[gte]=100").builds().duration());
    }

    @ParameterizedTest
    @CsvSource({"' 1_0 ', 10", "+3, 3", "-9, -9", "0, 0"})
    void durationsMayBeSpelledInSeveralWays(String value, long seconds) {
        assertEquals(
                new DurationRange(null, seconds),
                read("filter_test.duration_[lte]=" + value).tests().duration());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "x", "1__0", "_1", "0x3", "١"})
    void anUnreadableTestDurationUnsetsTheBound(String value) {
        assertEquals(
                DurationRange.ANY,
                read("filter_test.duration=4", "filter_test.duration=" + value)
                        .tests()
                        .duration());
    }

    @Test
    void anUnreadableBuildDurationSetsNoBound() {
        assertTrue(read("filter_duration_[gte]=x").isNone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter_duration_[gte]=",
                "filter_build.duration=",
                "filter_build.issue=nocomma",
                "filter_boot.issue=",
                "filter_test.issue=x,",
                "filter_test.issue=x,NULL",
                "filter_test.issue=x,y",
                "filter_config_name=a\0b"
            })
    void anUnreadableValueIsRefused(String filter) {
        BadFilterException refusal = assertThrows(BadFilterException.class, () -> read(filter));
        assertEquals("Invalid filter key or value", refusal.getMessage());
        assertFalse(refusal.isOperator());
    }

    @Test
    void theLastOfSeveralPathsCounts() {
        assertEquals(
                "b", read("filter_test.path=a", "filter_test.path=b").tests().path());
    }

    @Test
    void aRepeatedPathWithOperatorIsUnknown() {
        assertEquals("a", read("filter_test.path_[gt]=a").tests().path());
        assertTrue(read("filter_test.path_[gt]=a", "filter_test.path_[gt]=b").isNone());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "maestro:abc,1; maestro:abc; 1",
                "a,b,3; a,b; 3",
                "Uncategorized,null; Uncategorized;",
                "Uncategorized; Uncategorized;",
                "x, 4 ; x; 4"
            })
    void issuesSplitAtTheirLastComma(String value, String id, Integer version) {
        assertEquals(
                Set.of(new IssueKey(id, version)),
                read("filter_build.issue=" + value).builds().issues());
    }

    @Test
    void theIssueListingKnowsItsOwnFields() {
        Filters filters = read(
                "filter_origin=o",
                "filter_issue.culprit=code",
                "filter_issue.culprit=nobody",
                "filter_issue.categories=c",
                "filter_issue.options=hasIncident");
        assertEquals(new IssueListingFilter(Set.of("o"), Set.of("code"), Set.of("c"), true), filters.issues());
        assertTrue(read("filter_issue.options=other", "filter_issue.culprit=nobody")
                .isNone());
    }

    /** Parameters as {@code name=value}, in order. */
    static Filters read(String... parameters) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            entries.add(Map.entry(parameter.substring(0, equals), parameter.substring(equals + 1)));
        }
        return QueryFilters.read(entries);
    }
}
