package org.kernelci.dashboard.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.QueryFilters;

/** What groups pass (filters 7.5). */
class CommitGroupTest {

    @ParameterizedTest
    @CsvSource({
        "filter_build.status=FAIL, true",
        "filter_build.status=PASS, false",
        "filter_boot.status=PASS, true",
        "filter_compiler=gcc-12, true",
        "filter_architecture=Unknown, true",
        "filter_config_name=Unknown, false",
        "filter_test.lab=Unknown, false",
        "'filter_build.issue=I1,2', true",
        "'filter_build.issue=Uncategorized,null', true",
        "'filter_build.issue=I1,3', false",
        "'filter_test.issue=I1,3', true"
    })
    void groupsPassAsAWhole(String filter, boolean passes) {
        CommitGroup group = group("b1", "FAIL", "['gcc-12'] ", 1, "I1,2", null);
        assertEquals(passes, new CommitGroupFilter(read(filter)).keeps(group, Kind.BUILDS));
    }

    @Test
    void aMissingStatusIsNotThePlaceholder() {
        CommitGroup group = group("b1", null, "gcc", 1, "I1,2");
        assertEquals(false, new CommitGroupFilter(read("filter_build.status=NULL")).keeps(group, Kind.BUILDS));
    }

    @Test
    void groupsOfSeveralBuildsUnite() {
        List<CommitGroup> united = CommitGroup.united(List.of(
                group("c", "FAIL", "gcc", 2, "I1,2"),
                group("c", "PASS", "gcc", 4, "I1,2"),
                group("c", "FAIL", "gcc", 3, "I2,1")));
        assertEquals(2, united.size());
        assertEquals(5, united.get(0).items());
        assertEquals(List.of("I1,2", "I2,1"), united.get(0).issues());
    }

    private static CommitGroup group(String checkout, String status, String compiler, int items, String... issues) {
        return new CommitGroup(
                checkout, "h", "n", null, null, false, status, compiler, "", null, null, items, Arrays.asList(issues));
    }

    private static Filters read(String filter) {
        int equals = filter.indexOf('=');
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(filter.substring(0, equals), List.of(filter.substring(equals + 1)));
        return QueryFilters.read(values);
    }
}
