package org.kernelci.dashboard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The numbers of trees and the selection of their commits (api-hardware 4 and 16). */
class TreeIndexTest {

    private final TestedCheckout a = head("A", "Y", "maestro", 100);
    private final TestedCheckout b = head("B", "X", "maestro", 90);
    private final TreeIndex index = TreeIndex.of(List.of(a, b));

    @Test
    void ofTwoOriginsAtOneCommitTheLaterIsTheTree() {
        TestedCheckout redhat = head("t", "h1", "redhat", 150);
        TestedCheckout maestro = head("t", "h1", "maestro", 100);
        TreeIndex one = TreeIndex.of(List.of(redhat, maestro));
        assertEquals(List.of(redhat), one.heads());
        assertEquals(Optional.of(0), one.of(redhat));
        assertEquals(Optional.empty(), one.of(maestro));
    }

    @Test
    void twoOriginsAtDifferentCommitsAreTwoTrees() {
        TreeIndex two = TreeIndex.of(List.of(head("t", "h1", "maestro", 100), head("t", "h2", "redhat", 150)));
        assertEquals(2, two.heads().size());
    }

    @Test
    void namesThatAreNullEqualEachOther() {
        TreeIndex one = TreeIndex.of(List.of(head(null, null, "a", 2), head(null, null, "b", 1)));
        assertEquals(1, one.heads().size());
        assertEquals(Optional.of(0), one.of(head(null, "other", "a", 3)));
    }

    @Test
    void withNothingSelectedHeadsAreDisplayedAndCommitsAreNotCompared() {
        TreeIndex.Selection all = index.select(Map.of());
        assertEquals(List.of("Y", "X"), all.displayed());
        assertTrue(all.shows(0, "X"), "an older commit of A that B displays");
    }

    @Test
    void headAndAnEmptyTextSelectTheHead() {
        for (String head : List.of("head", "")) {
            TreeIndex.Selection one = index.select(Map.of("0", head));
            assertTrue(one.shows(0, "Y"));
            assertFalse(one.shows(0, "X"));
            assertFalse(one.shows(1, "X"), "B is not selected");
            assertTrue(one.reads("X"), "but its records count for its status");
        }
    }

    @Test
    void anotherTextIsACommitWhetherItExistsOrNot() {
        TreeIndex.Selection one = index.select(Map.of("0", "nope"));
        assertEquals(List.of("nope", "X"), one.displayed());
        assertFalse(one.shows(0, "Y"));
    }

    @Test
    void aNumberThatIsNoTreeSelectsNothing() {
        TreeIndex.Selection none = index.select(Map.of("7", "head"));
        assertFalse(none.shows(0, "Y"));
        assertFalse(none.shows(1, "X"));
    }

    @Test
    void aHeadWithoutHashShowsNothingWhenSelected() {
        TreeIndex one = TreeIndex.of(List.of(head("aa", null, "maestro", 1)));
        assertFalse(one.select(Map.of("0", "head")).reads(null));
        assertFalse(one.select(Map.of("0", "head")).shows(0, null));
        assertEquals(Set.of(), one.summaryCommits(Map.of()));
    }

    @Test
    void theSummaryReadsTheSelectedCommitsOnly() {
        assertEquals(Set.of("Y", "X"), index.summaryCommits(Map.of()));
        assertEquals(Set.of("Y"), index.summaryCommits(Map.of("0", "head")));
        assertEquals(Set.of("X"), index.summaryCommits(Map.of("0", "X")));
        assertEquals(Set.of(), index.summaryCommits(Map.of("7", "head")));
    }

    @Test
    void anEmptyTextIsNoHeadInTheSummary() {
        assertEquals(Set.of(""), index.summaryCommits(Map.of("0", "")));
    }

    private static TestedCheckout head(String tree, String hash, String origin, long second) {
        Instant start = Instant.ofEpochSecond(second);
        return new TestedCheckout(true, origin + tree + hash, origin, tree, hash, null, null, "u", "b", start);
    }
}
