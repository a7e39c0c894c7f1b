package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.persistence.Jsonb;

class JsonTextTest {

    record Sample(
            String treeName,
            Integer aNumber,
            @JsonProperty("PASS") int pass,
            List<String> tags) {}

    @Test
    void members_come_in_declared_order_in_snake_case_with_nulls() {
        assertEquals(
                "{\"tree_name\":\"mainline\",\"a_number\":null,\"PASS\":3,\"tags\":[]}",
                JsonText.of(new Sample("mainline", null, 3, List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z",
        "2026-11-20T10:00:00.1Z, 2026-11-20T10:00:00.100000Z",
        "2026-11-20T10:00:00.000001Z, 2026-11-20T10:00:00.000001Z",
        "2026-11-20T10:00:00.000000999Z, 2026-11-20T10:00:00Z",
        "0987-01-02T03:04:05Z, 0987-01-02T03:04:05Z",
    })
    void a_timestamp_has_six_digits_of_fraction_or_none(Instant instant, String text) {
        assertEquals("\"" + text + "\"", JsonText.of(instant));
    }

    @Test
    void doubles_that_are_not_finite_become_null() {
        assertEquals(
                "[5.0,null,null,null]", JsonText.of(Arrays.asList(5.0, Double.NaN, Double.POSITIVE_INFINITY, null)));
    }

    @Test
    void stored_json_is_compacted_and_keeps_order_and_integers_of_any_size() {
        Jsonb stored =
                new Jsonb("{\"b\": [1, 1.10, 1.0, true, null], \"aa\": {\"x\": 123456789012345678901234567890}}");
        assertEquals(
                "{\"b\":[1,1.1,1.0,true,null],\"aa\":{\"x\":123456789012345678901234567890}}", JsonText.of(stored));
    }

    @Test
    void stored_json_of_any_depth_passes_through() {
        String deep = "[".repeat(5000) + "]".repeat(5000);
        assertEquals(deep, JsonText.of(new Jsonb(deep)));
    }

    @Test
    void a_stored_fraction_that_no_double_holds_becomes_null() {
        assertEquals("[null]", JsonText.of(new Jsonb("[1" + "0".repeat(400) + ".5]")));
    }

    @Test
    void only_mandatory_characters_and_line_separators_are_escaped() {
        String text = "\"\\/<>&\u007f\n\t\u0001\u001f\u2028\u2029ä€😀";
        String json = "\"\\\"\\\\/<>&\u007f\\n\\t\\u0001\\u001f\\u2028\\u2029ä€😀\"";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonText.write(text, out);
        assertEquals(json, out.toString(StandardCharsets.UTF_8));
        out.reset();
        JsonText.write(new Jsonb(json), out);
        assertEquals(json, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void indented_json_has_one_member_a_line() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonText.writeIndented(new Sample("a", 1, 2, List.of("x")), 2, out);
        assertEquals("""
                {
                  "tree_name": "a",
                  "a_number": 1,
                  "PASS": 2,
                  "tags": [
                    "x"
                  ]
                }""", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void text_is_json_when_it_is_one_value_that_utf_8_can_carry() {
        assertTrue(JsonText.isJson("[{\"a\":1}]"));
        assertTrue(JsonText.isJson("5"));
        assertFalse(JsonText.isJson(""));
        assertFalse(JsonText.isJson("5 6"));
        assertFalse(JsonText.isJson("{\"a\":"));
        assertFalse(JsonText.isJson("plain text"));
        assertFalse(JsonText.isJson("\"\\ud800\""));
    }
}
