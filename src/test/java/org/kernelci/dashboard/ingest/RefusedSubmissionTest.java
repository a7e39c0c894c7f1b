package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusedSubmissionTest {

    @Test
    void pointersEscapeTildesAndSlashes() {
        assertEquals("/tests/12/a~1b~0", RefusedSubmission.pointer(RefusedSubmission.pointer("tests", 12), "a/b~"));
    }

    @Test
    void aProblemOfTheWholeFileHasNoPointer() {
        assertEquals("no JSON", new RefusedSubmission("", "json", "no JSON").getMessage());
    }

    @Test
    void theMessageIsOneShortLineWhateverTheFileHolds() {
        String hostile = "a\nb\r\u0000\u0085\u2028\uD800\uD83D\uDE00";
        assertEquals("/x: a?b?????\uD83D\uDE00", new RefusedSubmission("/x", "type", hostile).getMessage());
        assertEquals(
                403,
                new RefusedSubmission("", "type", "x".repeat(9999)).getMessage().length());
    }
}
