package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "application/json; indent=4",
                "text/html",
                "",
                "application/json, text/plain, */*",
                "text/plain, APPLICATION/JSON;q=0.1",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
            })
    void json_satisfies_whoever_accepts_json_anything_or_html(String accept) {
        assertDoesNotThrow(() -> Negotiation.check("", accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "image/png, application/yaml"})
    void nothing_acceptable_is_406(String accept) {
        Refusal refusal = assertThrows(Refusal.class, () -> Negotiation.check("", accept));
        assertEquals(406, refusal.status());
        assertEquals("{\"detail\":\"Could not satisfy the request Accept header.\"}", JsonText.of(refusal.body()));
    }

    @Test
    void a_format_wins_over_the_header_and_an_unknown_one_is_404() {
        assertDoesNotThrow(() -> Negotiation.check("json", "text/plain"));
        assertDoesNotThrow(() -> Negotiation.check("api", "*/*"));
        Refusal refusal = assertThrows(Refusal.class, () -> Negotiation.check("xml", "*/*"));
        assertEquals(404, refusal.status());
        assertEquals("{\"detail\":\"Not found.\"}", JsonText.of(refusal.body()));
    }

    @Test
    void the_header_may_ask_for_indentation() {
        assertEquals(OptionalInt.of(4), Negotiation.indent("text/html, application/json; indent=4"));
        assertEquals(OptionalInt.of(2), Negotiation.indent("application/json;q=1;indent=2"));
        assertEquals(OptionalInt.empty(), Negotiation.indent("application/json; indent=x"));
        assertEquals(OptionalInt.empty(), Negotiation.indent("*/*"));
    }
}
