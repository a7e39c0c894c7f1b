package org.kernelci.dashboard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.web.JsonText;
import org.kernelci.dashboard.web.Refusal;

/** Bodies of details requests (api-hardware 6). */
class DetailsBodyTest {

    private static final String BAD_TIME =
            "{\"error\":\"startTimestampInSeconds and endTimestampInSeconds must be a Unix Timestamp\"}";

    @Test
    void onlyTheWindowAndTheSelectionMustBeThere() {
        DetailsRequest request =
                read("{'startTimestampInSeconds':10,'endTimestampInSeconds':'20','selectedCommits':{}}");
        assertEquals("maestro", request.origin());
        assertEquals(OffsetDateTime.parse("1970-01-01T00:00:10Z"), request.start());
        assertEquals(OffsetDateTime.parse("1970-01-01T00:00:20Z"), request.end());
        assertEquals(Map.of(), request.selectedCommits());
        assertTrue(request.filters().isNone());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"5.0|5", "true|1", "' 1_0 '|10", "'-5'|-5"})
    void timesComeInManySpellings(String spelling, long second) {
        DetailsRequest request =
                read("{'startTimestampInSeconds':" + spelling + ",'endTimestampInSeconds':0,'selectedCommits':{}}");
        assertEquals(second, request.start().toEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'abc'", "'1.5'", "100000000000000000000", "300000000000", "'-99999999999999'"})
    void aTimeThatMeansNoneIsRefused(String spelling) {
        assertEquals(
                BAD_TIME,
                refusal("{'startTimestampInSeconds':0,'endTimestampInSeconds':" + spelling + ",'selectedCommits':{}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "nope"})
    void whatIsNoJsonIsRefused(String body) {
        assertEquals("{\"error\":\"Invalid body, request body must be a valid json string\"}", refusal(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "'x'", "5"})
    void otherJsonThanAnObjectIsRefused(String body) {
        assertEquals(BAD_TIME, refusal(body));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> DetailsBody.read("hw", new byte[] {'{', (byte) 0xff}));
        assertEquals(BAD_TIME, JsonText.of(refusal.body()));
    }

    @Test
    void allViolationsAreToldTogether() {
        String violations = JsonText.unquote(
                refusal("{'startTimestampInSeconds':1.5,'selectedCommits':{'0':null}," + "'origin':null,'filter':[]}"));
        for (String type :
                new String[] {"string_type", "int_from_float", "missing", "dict_type", "\"selectedCommits\",\"0\""}) {
            assertTrue(violations.contains(type), type + " in " + violations);
        }
    }

    @Test
    void aNulCharacterIsAViolation() {
        assertTrue(refusal(window("'origin':'a\\u0000'")).contains("value_error"));
    }

    @Test
    void filtersThatCannotBeReadAreRefusedLikeATime() {
        assertEquals(BAD_TIME, refusal(window("'filter':{'filter_build.issue':['x']}")));
        assertEquals(BAD_TIME, refusal(window("'filter':{'filter_compiler':[]}")));
        assertTrue(refusal(window("'filter':{'filter_x_[no]':['1']}")).contains("invalid comparison operator `no`"));
    }

    @Test
    void noFiltersIsAsGoodAsNull() {
        assertTrue(read(window("'filter':null")).filters().isNone());
    }

    @Test
    void aSummaryTellsWhatItCouldNotRead() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> DetailsBody.readOfSummary(
                        "hw",
                        bytes("{'startTimestampInSeconds':'x','endTimestampInSeconds':'abc','selectedCommits':{}}")));
        assertTrue(JsonText.of(refusal.body()).contains("invalid literal for int() with base 10: 'abc'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\u00ff"})
    void aSummaryTellsThatTheBodyIsNoObject(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        Refusal refusal = assertThrows(Refusal.class, () -> DetailsBody.readOfSummary("hw", bytes));
        assertTrue(JsonText.of(refusal.body()).contains("must be a Unix Timestamp\",\"exception\":\""));
    }

    @Test
    void aSummaryRefusesAStatusThatDoesNotExist() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> DetailsBody.readOfSummary("hw", bytes(window("'filter':{'filter_test.status':['PAST']}"))));
        assertEquals("{\"error\":\"Invalid filter key or value\"}", JsonText.of(refusal.body()));
        assertEquals(
                1,
                DetailsBody.readOfSummary("hw", bytes(window("'filter':{'filter_test.status':['pass']}")))
                        .filters()
                        .tests()
                        .statuses()
                        .size());
    }

    private static String window(String more) {
        return "{'startTimestampInSeconds':0,'endTimestampInSeconds':0,'selectedCommits':{}," + more + "}";
    }

    private static DetailsRequest read(String body) {
        return DetailsBody.read("hw", bytes(body));
    }

    private static String refusal(String body) {
        Refusal refusal = assertThrows(Refusal.class, () -> DetailsBody.read("hw", bytes(body)));
        assertEquals(400, refusal.status());
        return JsonText.of(refusal.body());
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
