package org.kernelci.dashboard.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The categories of api-tree 4.10. */
class ChangeTallyTest {

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, REGRESSION",
        "PASS, INCONCLUSIVE, REGRESSION",
        "FAIL, PASS, FIXED",
        "FAIL, INCONCLUSIVE, FIXED",
        ", FAIL, NEW_FAILURE",
        "INCONCLUSIVE, FAIL, NEW_FAILURE",
        "FAIL, FAIL, STILL_FAILING",
        ", PASS, NEW_PASS",
        "INCONCLUSIVE, PASS, NEW_PASS",
        ", INCONCLUSIVE, APPEARED",
        "PASS, , DISAPPEARED",
        "FAIL, , DISAPPEARED",
        "INCONCLUSIVE, , DISAPPEARED"
    })
    void aPairSaysWhatHappened(String before, String after, ChangeTally.Change change) {
        assertEquals(Optional.of(change), ChangeTally.Change.of(before, after));
    }

    @ParameterizedTest
    @CsvSource({"PASS, PASS", "INCONCLUSIVE, INCONCLUSIVE"})
    void anUnchangedPairIsInNoCategory(String before, String after) {
        assertEquals(Optional.empty(), ChangeTally.Change.of(before, after));
    }

    @Test
    void pairsAddUp() {
        ChangeTally tally = new ChangeTally();
        tally.add("PASS", "FAIL", 2);
        tally.add("PASS", "INCONCLUSIVE", 3);
        tally.add("PASS", "PASS", 4);
        assertEquals(new Comparison.Changes(5, 0, 0, 0, 0, 0, 0), tally.changes());
    }
}
