package org.kernelci.dashboard.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classes of api-tree 4.12. */
class RunSequenceTest {

    @ParameterizedTest
    @CsvSource({
        "FAIL PASS, REGRESSION",
        "FAIL FAIL PASS PASS, REGRESSION",
        "PASS FAIL, FIXED",
        "PASS PASS FAIL, FIXED",
        "FAIL PASS FAIL, UNSTABLE",
        "PASS FAIL PASS, UNSTABLE",
        "SKIP PASS, UNSTABLE",
        "null FAIL, UNSTABLE",
        "FAIL PASS MISS, UNSTABLE",
        "FAIL null PASS, UNSTABLE"
    })
    void aSeriesSaysWhatHappened(String newestFirst, RunSequence sequence) {
        assertEquals(
                sequence,
                RunSequence.of(Arrays.stream(newestFirst.split(" "))
                        .map(status -> status.equals("null") ? null : status)
                        .toList()));
    }
}
