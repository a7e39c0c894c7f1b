package org.kernelci.dashboard.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Filters of a JSON body (filters 2.2). */
class BodyFiltersTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void nothingOrNullMeansNoFilters() {
        assertTrue(BodyFilters.read(null).isNone());
        assertTrue(BodyFilters.read(JSON.readTree("null")).isNone());
        assertTrue(read("{}").isNone());
    }

    @Test
    void listsAreAlternatives() {
        Filters filters = read("{\"filter_boot.status\":[\"PASS\",\"FAIL\"],\"other\":[\"x\"],\"filter_trees\":[0]}");
        assertEquals(Set.of("PASS", "FAIL"), filters.boots().statuses());
        assertEquals(Filters.NONE.records(), filters.records());
    }

    @Test
    void aBareTextIsOneValue() {
        assertEquals(
                Set.of("a"), read("{\"filter_config_name\":\"a\"}").records().configs());
        assertEquals("ltp", read("{\"filter_test.path\":\"ltp\"}").tests().path());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'filter_test.duration_[lte]':['100','200']}; ; 100",
                "{'filter_test.duration_[gte]':'100'}; 1;",
                "{'filter_test.duration':['3','7']}; 7;",
                "{'filter_test.duration':5.9}; 5;",
                "{'filter_test.duration':true}; 1;",
                "{'filter_test.duration':'0'}; 0;",
                "{'filter_test.duration':0}; ;",
                "{'filter_test.duration':false}; ;",
                "{'filter_test.duration':null}; ;",
                "{'filter_test.duration':[]}; ;"
            })
    void testDurationsAreReadFromMuch(String body, Long least, Long most) {
        assertEquals(
                new DurationRange(least, most),
                read(body.replace('\'', '"')).tests().duration());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'filter_duration_[gte]':['100']}; 100",
                "{'filter_duration_[gte]':'100'}; 100",
                "{'filter_build.duration':[12]}; 12",
                "{'filter_build.duration':12.7}; 12",
                "{'filter_build.duration':0}; 0",
                "{'filter_duration_[gte]':[['200']]}; 200",
                "{'filter_build.duration':'x'}; "
            })
    void buildDurationsCountWhole(String body, Long least) {
        assertEquals(
                new DurationRange(least, null),
                read(body.replace('\'', '"')).builds().duration());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'filter_duration_[gte]':[]}",
                "{'filter_duration_[gte]':''}",
                "{'filter_test.duration_[gte]':5}",
                "{'filter_test.duration_[gte]':true}",
                "{'filter_test.duration_[gte]':null}",
                "{'filter_build.duration':[]}",
                "{'filter_build.duration':null}",
                "{'filter_test.duration':{'a':1}}",
                "{'filter_config_name':[]}",
                "{'filter_config_name':[[]]}",
                "{'filter_config_name':{}}",
                "{'filter_test.path':5}",
                "{'filter_test.path':null}",
                "{'filter_test.path':[]}",
                "{'filter_test.path':['a',{}]}",
                "{'filter_build.issue':[5]}",
                "{'filter_build.issue':'x'}"
            })
    void whatAFieldCannotReadIsRefused(String body) {
        BadFilterException refusal = assertThrows(BadFilterException.class, () -> read(body.replace('\'', '"')));
        assertFalse(refusal.isOperator());
    }

    @Test
    void anUnknownOperatorIsRefusedFirst() {
        assertTrue(assertThrows(BadFilterException.class, () -> read("{\"filter_nosuch_[ne]\":[]}"))
                .isOperator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "null", "5"})
    void aScalarThatIsNoTextEqualsNoStoredText(String scalar) {
        RecordFilter records = read("{\"filter_config_name\":" + scalar + "}").records();
        assertFalse(records.isNone());
        assertFalse(records.keepsBuild("a", "c", scalar));
    }

    private static Filters read(String body) {
        return BodyFilters.read(JSON.readTree(body));
    }
}
