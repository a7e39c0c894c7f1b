package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void the_last_of_repeated_values_counts() {
        assertEquals("c", parameters("origin=a&x=1&origin=b&origin=c").text("origin", "maestro"));
    }

    @Test
    void names_are_case_sensitive_and_an_empty_value_is_a_value() {
        assertEquals(Optional.empty(), parameters("Origin=a").text("origin"));
        assertEquals("", parameters("origin=").text("origin", "maestro"));
        assertEquals("", parameters("origin").text("origin", "maestro"));
        assertEquals("maestro", parameters("").text("origin", "maestro"));
    }

    @Test
    void plus_and_escapes_are_decoded_and_a_lone_percent_sign_stands_for_itself() {
        assertEquals("a b c+ü%zz%", parameters("o+x=a+b%20c%2B%C3%BC%zz%").text("o x", ""));
        assertEquals("\uFFFD", parameters("o=%ff").text("o", ""));
    }

    @Test
    void every_value_of_a_repeated_parameter_can_be_had() {
        assertEquals(List.of("a", "b"), QueryString.of("f=a&g=1&f=b").all("f"));
    }

    @Test
    void a_thousand_parameters_are_accepted_and_no_more() {
        assertEquals(false, QueryString.of("a=1" + "&a=1".repeat(999)).isTooLong());
        assertEquals(true, QueryString.of("a=1" + "&a=1".repeat(1000)).isTooLong());
    }

    @Test
    void integers_are_of_any_size_and_have_defaults() {
        assertEquals(BigInteger.TEN, parameters("").integer("n", 10, Bound.greaterThan(0)));
        assertEquals(BigInteger.TEN.pow(40), parameters("n=1" + "0".repeat(40)).integer("n", 1));
    }

    @Test
    void good_parameters_pass() {
        Parameters parameters = parameters("n=1&t=2026-11-20");
        parameters.integer("n", 7, Bound.greaterThan(0), Bound.atMost(1));
        parameters.time("t");
        parameters.time("absent");
        assertDoesNotThrow(parameters::check);
    }

    @Test
    void all_violations_come_in_one_answer_in_the_order_of_reading() {
        Parameters parameters = parameters("t=2026-13-01&n=x&m=0&k=5&l=-1&s=a%00b");
        parameters.required("path");
        parameters.requiredText("url");
        parameters.integer("n", 1);
        parameters.integer("m", 1, Bound.greaterThan(0));
        parameters.integer("k", 1, Bound.atMost(4));
        parameters.integer("l", 1, Bound.atLeast(0));
        parameters.time("t");
        parameters.text("s");
        String query = "{\"t\":\"2026-13-01\",\"n\":\"x\",\"m\":\"0\",\"k\":\"5\",\"l\":\"-1\",\"s\":\"a\\u0000b\"}";
        assertEquals(
                "["
                        + violation("missing", "path", "Field required", query, "")
                        + ","
                        + violation("string_type", "url", "Input should be a valid string", "null", "")
                        + ","
                        + violation(
                                "int_parsing",
                                "n",
                                "Input should be a valid integer, unable to parse string as an integer",
                                "\"x\"",
                                "")
                        + ","
                        + violation("greater_than", "m", "Input should be greater than 0", "\"0\"", "{\"gt\":0}")
                        + ","
                        + violation(
                                "less_than_equal",
                                "k",
                                "Input should be less than or equal to 4",
                                "\"5\"",
                                "{\"le\":4}")
                        + ","
                        + violation(
                                "greater_than_equal",
                                "l",
                                "Input should be greater than or equal to 0",
                                "\"-1\"",
                                "{\"ge\":0}")
                        + ","
                        + violation(
                                "datetime_from_date_parsing",
                                "t",
                                "Input should be a valid datetime or date, month value is outside expected range of 1-12",
                                "\"2026-13-01\"",
                                "{\"error\":\"month value is outside expected range of 1-12\"}")
                        + ","
                        + violation(
                                "value_error",
                                "s",
                                "Value error, the character U+0000 is not allowed",
                                "\"a\\u0000b\"",
                                "{\"error\":\"the character U+0000 is not allowed\"}")
                        + "]",
                content(assertThrows(Refusal.class, parameters::check)));
    }

    @Test
    void an_oversized_integer_has_a_violation_of_its_own() {
        Parameters parameters = parameters("n=" + "9".repeat(4301));
        parameters.integer("n", 1);
        String content = content(assertThrows(Refusal.class, parameters::check));
        assertEquals(
                true, content.startsWith("[{\"type\":\"int_parsing_size\",\"loc\":[\"n\"],\"msg\":\"Unable to parse"));
    }

    @Test
    void wrapped_violations_are_the_text_of_an_error() {
        Parameters parameters = parameters("n=x");
        parameters.integer("n", 1);
        Refusal refusal = assertThrows(Refusal.class, parameters::checkWrapped);
        String array = JsonText.of(content(assertThrows(Refusal.class, parameters::check)));
        assertEquals("{\"error\":" + array + "}", JsonText.of(refusal.body()));
        assertEquals(400, refusal.status());
    }

    private static Parameters parameters(String query) {
        return Parameters.of(QueryString.of(query));
    }

    /** Class V: a string that holds an array. */
    private static String content(Refusal refusal) {
        assertEquals(400, refusal.status());
        return JsonText.unquote(JsonText.of(refusal.body()));
    }

    private static String violation(String type, String name, String msg, String input, String ctx) {
        return "{\"type\":\"" + type + "\",\"loc\":[\"" + name + "\"],\"msg\":\"" + msg + "\",\"input\":" + input
                + (ctx.isEmpty() ? "" : ",\"ctx\":" + ctx) + ",\"url\":\"https://errors.pydantic.dev/2.13/v/" + type
                + "\"}";
    }
}
