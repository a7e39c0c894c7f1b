package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void no_data_is_an_error_member_with_status_200() {
        Refusal refusal = Refusal.noData("Test not found");
        assertEquals(200, refusal.status());
        assertEquals("{\"error\":\"Test not found\"}", JsonText.of(refusal.body()));
    }

    @Test
    void a_violation_keeps_the_order_of_its_members_and_plain_letters() {
        Violation violation =
                Violation.of("too_long", List.of("issues", 0), "Tuple \"ü\"", List.of(1, "é"), Map.of("n", 2));
        assertEquals(
                "\"[{\\\"type\\\":\\\"too_long\\\",\\\"loc\\\":[\\\"issues\\\",0],\\\"msg\\\":\\\"Tuple \\\\\\\"ü\\\\\\\"\\\","
                        + "\\\"input\\\":[1,\\\"é\\\"],\\\"ctx\\\":{\\\"n\\\":2},"
                        + "\\\"url\\\":\\\"https://errors.pydantic.dev/2.13/v/too_long\\\"}]\"",
                JsonText.of(Refusal.violations(List.of(violation)).body()));
    }

    @Test
    void half_a_surrogate_pair_in_an_echoed_input_is_replaced() {
        Violation violation = Violation.of("string_type", "x", "m", "a\ud800b😀");
        assertTrue(Violation.text(List.of(violation)).contains("\"a\uFFFDb😀\""));
    }

    @Test
    void the_pages_tell_the_status_and_no_more() {
        assertTrue(HtmlPage.of(404).startsWith("\n<!doctype html>\n<html lang=\"en\">"));
        assertTrue(HtmlPage.of(404).contains("<h1>Not Found</h1>"));
        assertTrue(HtmlPage.of(404).contains("The requested resource was not found on this server."));
        assertTrue(HtmlPage.of(500).contains("<title>Server Error (500)</title>"));
        assertTrue(HtmlPage.of(400).contains("<h1>Bad Request (400)</h1>"));
        assertFalse(HtmlPage.of(400).contains("Exception"));
    }
}
