package org.kernelci.dashboard.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.web.JsonText;

class RegressionTest {

    @ParameterizedTest
    @CsvSource({
        "PASS, pass",
        "FAIL, fail",
        "PASS PASS PASS, pass",
        "FAIL FAIL, fail",
        "PASS FAIL, fixed",
        "PASS PASS FAIL FAIL, fixed",
        "FAIL PASS, regression",
        "FAIL FAIL PASS PASS, regression"
    })
    void onlyPassesAndFailuresWithAtMostOneChangeTellSomething(String newestFirst, String type) {
        assertEquals(type, of(newestFirst));
    }

    @ParameterizedTest
    @CsvSource({
        "SKIP",
        "NULL",
        "ERROR PASS",
        "PASS MISS",
        "FAIL PASS NULL",
        "PASS FAIL PASS",
        "FAIL PASS FAIL FAIL",
        "PASS DONE FAIL",
        "pass"
    })
    void everythingElseIsUnstable(String newestFirst) {
        assertEquals("unstable", of(newestFirst));
    }

    private static String of(String newestFirst) {
        return JsonText.unquote(JsonText.of(Regression.of(List.of(newestFirst.split(" ")))));
    }
}
