package org.kernelci.dashboard.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.filter.IssueListingFilter;

class IssueListingTest {

    private static final IssueListingFilter ALL = new IssueListingFilter(Set.of(), Set.of(), Set.of(), false);

    @Test
    void anIssueWithoutIncidentsIsListedWithoutExtra() {
        IssueListing listing = listing(List.of(issue("a", 1)), List.of(), Set.of());
        assertEquals(List.of("a 1"), listed(listing));
        assertTrue(listing.extras().isEmpty());
    }

    @Test
    void anIssueThatWasSeenInNoTreeIsLeftOut() {
        IssueListing listing = listing(List.of(issue("a", 1), issue("b", 1)), List.of(first("a")), Set.of());
        assertEquals(List.of("b 1"), listed(listing));
        assertTrue(listing.extras().isEmpty());
    }

    @Test
    void oneTreelessVersionTakesTheOthersAlongButLeavesTheExtra() {
        IssueListing listing =
                listing(List.of(issue("a", 1), issue("a", 2)), List.of(first("a")), Set.of(IssueVersion.of("a", 2)));
        assertEquals(List.of(), listed(listing));
        assertEquals(Set.of("a"), listing.extras().keySet());
    }

    @Test
    void aCulpritMustBeTrueAndAnyOfThoseAskedForWillDo() {
        IssueListingFilter tool = new IssueListingFilter(Set.of(), Set.of("tool", "code"), Set.of(), false);
        assertTrue(issue(null, true, null).passes(tool));
        assertTrue(issue(true, false, null).passes(tool));
        assertFalse(issue(null, false, true).passes(tool));
    }

    @Test
    void differentFiltersMustAllHold() {
        IssueListingFilter both = new IssueListingFilter(Set.of("o"), Set.of(), Set.of("x", "y"), false);
        WindowIssue issue = issue("a", 1);
        assertTrue(issue.passes(ALL));
        assertTrue(issue.passes(new IssueListingFilter(Set.of("o", "p"), Set.of(), Set.of(), false)));
        assertFalse(issue.passes(both));
        assertFalse(issue.passes(new IssueListingFilter(Set.of(), Set.of(), Set.of(), true)));
        assertTrue(new WindowIssue(null, "a", null, "o", 1, null, null, null, List.of("y"), false).passes(both));
    }

    @Test
    void optionsComeByCodePoint() {
        ListingOptions options = ListingOptions.of(List.of(
                new WindowIssue(null, "a", null, "\ud83d\ude00", 1, false, true, true, List.of("z"), false),
                new WindowIssue(null, "b", null, "\uffee", 1, null, null, null, null, false),
                new WindowIssue(null, "c", null, "Z", 1, true, null, null, List.of("z", "a"), false)));
        assertEquals(List.of("Z", "\uffee", "\ud83d\ude00"), options.origins());
        assertEquals(List.of("code", "harness", "tool"), options.culprits());
        assertEquals(List.of("a", "z"), options.categories());
    }

    private static List<String> listed(IssueListing listing) {
        return listing.issues().stream()
                .map(issue -> issue.id() + " " + issue.version())
                .toList();
    }

    private static IssueListing listing(List<WindowIssue> issues, List<EndIncident> first, Set<IssueVersion> inTrees) {
        return IssueListing.of(issues, first, inTrees, ListingOptions.of(issues));
    }

    private static WindowIssue issue(String id, int version) {
        return new WindowIssue(null, id, null, "o", version, null, null, null, null, false);
    }

    private static WindowIssue issue(Boolean code, Boolean tool, Boolean harness) {
        return new WindowIssue(null, "a", null, "o", 1, code, tool, harness, null, false);
    }

    private static EndIncident first(String issue) {
        return new EndIncident(issue, false, null, null, null, null, null, null, 1, null);
    }
}
