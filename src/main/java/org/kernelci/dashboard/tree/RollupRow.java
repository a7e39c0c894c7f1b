package org.kernelci.dashboard.tree;

import java.util.List;
import java.util.function.BiConsumer;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.summary.StoredIssue;

/**
 * Tests of one revision that share all dimensions of a summary (api-tree 3.1).
 *
 * @param platform null if missing
 * @param lab null if missing
 * @param issue the one that the tests' earliest incident names; null without incident
 * @param uncategorized whether these are failures without incident
 * @param counts tests by status, in the order of {@link #STATUSES}; a counter below one counts nothing
 */
record RollupRow(
        boolean boot,
        String config,
        String architecture,
        String compiler,
        String hardware,
        String platform,
        String lab,
        String origin,
        StoredIssue issue,
        boolean uncategorized,
        int[] counts) {

    static final List<String> STATUSES = List.of("PASS", "ERROR", "FAIL", "SKIP", "MISS", "DONE", "NULL");

    /** Passes on each status that occurs. */
    void forEachStatus(BiConsumer<String, Integer> visitor) {
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                visitor.accept(STATUSES.get(at), counts[at]);
            }
        }
    }

    int failed() {
        return counts[STATUSES.indexOf("FAIL")];
    }

    /** The issue as filters see it; only failures without incident are uncategorized. */
    RowIssue rowIssue() {
        if (issue != null) {
            return new RowIssue(issue.key().id(), issue.key().version(), true);
        }
        return uncategorized ? RowIssue.UNKNOWN_FAILURE : RowIssue.NONE;
    }
}
