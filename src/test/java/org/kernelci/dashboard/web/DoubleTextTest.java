package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleTextTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5.0",
        "0, 0.0",
        "-0.0, -0.0",
        "0.1, 0.1",
        "-2.5, -2.5",
        "123456789.125, 123456789.125",
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "1e22, 1e+22",
        "1e23, 1e+23",
        "1.5e300, 1.5e+300",
        "0.0001, 0.0001",
        "0.00012345, 0.00012345",
        "0.00001, 1e-05",
        "1.25e-7, 1.25e-07",
        "9007199254740993, 9007199254740992.0",
        "1234567890123456.7, 1234567890123456.8",
        "0.1234567890123456789, 0.12345678901234568",
        "5e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "2.0e-3, 0.002",
        "9.007199254740994e15, 9007199254740994.0",
    })
    void a_double_prints_its_shortest_digits(double value, String text) {
        assertEquals(text, DoubleText.of(value));
    }

    @Test
    void any_double_reads_back_and_is_no_longer_than_the_platform_prints_it() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = DoubleText.of(value);
                assertEquals(value, Double.parseDouble(text), text);
                assertEquals(true, digits(text) <= digits(Double.toString(value)), text);
            }
        }
    }

    private static long digits(String text) {
        String mantissa = text.split("[eE]")[0].replace(".", "").replace("-", "");
        return mantissa.replaceFirst("^0+", "").replaceFirst("0+$", "").length();
    }
}
