package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryNumberTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "+3, 3",
        "-3, -3",
        "03, 3",
        "1_0, 10",
        "1.0, 1",
        "1.00, 1",
        "' 7\t', 7",
        "-0, 0",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void integers_may_have_signs_underscores_blanks_and_fractions_of_zeros(String text, BigInteger value) {
        assertEquals(Optional.of(value), QueryNumber.integer(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "1.", ".0", "1e0", "0x1", "1__0", "_1", "1_", "1,000", "٣", "true", "null", "3.5", "1.0_0",
                "+ 1", "--1"
            })
    void other_texts_are_no_integers(String text) {
        assertEquals(Optional.empty(), QueryNumber.integer(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1., 1",
        ".5, 0.5",
        "-1.5e3, -1500",
        "1_0.5_0, 10.5",
        "' 2 ', 2",
        "1e1_0, 1e10",
        "inf, Infinity",
        "-Infinity, -Infinity",
        "+INF, Infinity",
        "nan, NaN",
        "-NaN, NaN"
    })
    void decimals_may_have_exponents_and_words(String text, double value) {
        assertEquals(OptionalDouble.of(value), QueryNumber.decimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0x10", "1e", ".", "1__0", "1_", "_1.5", "1d", "1f", "infin", "1 2", "٣"})
    void other_texts_are_no_decimals(String text) {
        assertEquals(OptionalDouble.empty(), QueryNumber.decimal(text));
    }

    @Test
    void an_integer_is_oversized_beyond_4300_digits() {
        assertFalse(QueryNumber.isOversized("9".repeat(4300)));
        assertTrue(QueryNumber.isOversized("9".repeat(4301)));
        assertFalse(QueryNumber.isOversized("x".repeat(4301)));
    }
}
