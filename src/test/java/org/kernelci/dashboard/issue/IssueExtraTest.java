package org.kernelci.dashboard.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssueExtraTest {

    @Test
    void anIssueWithoutIncidentsHasNothing() {
        assertTrue(IssueExtra.of(asked("i 1"), List.of(), List.of(tree("i", 1))).isEmpty());
    }

    @Test
    void everyVersionAskedForIsNamedAndNullWhenNotStored() {
        Map<String, VersionInfo> versions = IssueExtra.of(
                        asked("i 2", "i 1", "other 3"),
                        List.of(first("i", "c1"), last("i", "c2")),
                        List.of(tree("i", 1)))
                .get("i")
                .versions();
        assertEquals(List.of("2", "1"), List.copyOf(versions.keySet()));
        assertNull(versions.get("2"));
        assertEquals(
                List.of(new IssueTree("mainline", "master")), versions.get("1").trees());
    }

    @Test
    void firstAndLastIncidentGoToTheirMembers() {
        Map<String, IssueExtra> extras = IssueExtra.of(
                asked("a 1", "b 1"),
                List.of(first("a", "c1"), last("a", "c2"), first("b", "c3"), last("b", "c4")),
                List.of());
        assertEquals(Set.of("a", "b"), extras.keySet());
        assertEquals("c3", extras.get("b").firstIncident().checkoutId());
        assertEquals("c4", extras.get("b").lastIncident().checkoutId());
    }

    private static Set<IssueVersion> asked(String... pairs) {
        Set<IssueVersion> asked = new LinkedHashSet<>();
        Arrays.stream(pairs)
                .map(pair -> pair.split(" "))
                .forEach(pair -> asked.add(IssueVersion.of(pair[0], Integer.parseInt(pair[1]))));
        return asked;
    }

    private static EndIncident first(String issue, String checkout) {
        return new EndIncident(issue, false, null, null, null, null, null, null, 1, checkout);
    }

    private static EndIncident last(String issue, String checkout) {
        return new EndIncident(issue, true, null, null, null, null, null, null, 1, checkout);
    }

    private static VersionTree tree(String issue, int version) {
        return new VersionTree(issue, version, "mainline", "https://m.git", "master");
    }
}
