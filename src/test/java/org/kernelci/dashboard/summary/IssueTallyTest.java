package org.kernelci.dashboard.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.filter.IssueKey;

class IssueTallyTest {

    private final IssueTally tally = new IssueTally();

    @Test
    void linesKeepTheOrderOfTheirFirstRowAndCountStatuses() {
        tally.add(issue("b", 1, null), "FAIL", 1);
        tally.add(issue("a", 1, null), "PASS", 2);
        tally.add(issue("b", 1, null), "NULL", 1);
        tally.addUnknown(3);
        assertEquals(List.of("b", "a"), ids(tally.inOrder()));
        assertEquals(
                Map.of("FAIL", 1, "NULL", 1),
                tally.inOrder().get(0).incidentsInfo().nonZero());
        assertEquals(3, tally.unknown());
    }

    @Test
    void versionsAreLinesOfTheirOwn() {
        tally.name(issue("a", 1, null));
        tally.name(issue("a", 2, null));
        assertEquals(2, tally.inOrder().size());
    }

    @Test
    void theIssueIngestedLastComesFirstAfterThoseWithoutATime() {
        tally.name(issue("old", 1, "2026-01-01T00:00:00Z"));
        tally.name(issue("new", 1, "2026-02-01T00:00:00Z"));
        tally.name(issue("never", 1, null));
        assertEquals(List.of("never", "new", "old"), ids(tally.newestFirst()));
    }

    @Test
    void statusesAreCountedInAnyCaseAndUnknownNamesNotAtAll() {
        StatusCount count = new StatusCount();
        count.add("pass");
        count.add(null);
        count.add("WEIRD");
        assertEquals(Map.of("PASS", 1, "NULL", 1), count.nonZero());
        assertEquals(
                List.of("pass", "error", "fail", "skip", "miss", "done", "null"),
                List.copyOf(count.byLowerCaseName().keySet()));
    }

    private static List<String> ids(List<Issue> issues) {
        return issues.stream().map(Issue::id).toList();
    }

    private static StoredIssue issue(String id, int version, String ingested) {
        return new StoredIssue(
                new IssueKey(id, version), null, null, ingested == null ? null : Instant.parse(ingested));
    }
}
