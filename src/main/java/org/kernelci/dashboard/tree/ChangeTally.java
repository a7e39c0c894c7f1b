package org.kernelci.dashboard.tree;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Sorts pairs of results into what happened between two revisions (api-tree 4.10). */
final class ChangeTally {

    private final Map<Change, Integer> counts = new EnumMap<>(Change.class);

    /** What happened to a result from A to B. */
    enum Change {
        REGRESSION,
        FIXED,
        NEW_FAILURE,
        STILL_FAILING,
        NEW_PASS,
        APPEARED,
        DISAPPEARED;

        /** Statuses are {@code PASS}, {@code FAIL}, {@code INCONCLUSIVE}, or null on a side that lacks the result. */
        static Optional<Change> of(String before, String after) {
            if (after == null) {
                return Optional.of(DISAPPEARED);
            }
            boolean passed = "PASS".equals(before);
            boolean failed = "FAIL".equals(before);
            return switch (after) {
                case "FAIL" -> Optional.of(passed ? REGRESSION : failed ? STILL_FAILING : NEW_FAILURE);
                case "PASS" -> passed ? Optional.empty() : Optional.of(failed ? FIXED : NEW_PASS);
                default -> {
                    if (passed) {
                        yield Optional.of(REGRESSION);
                    }
                    if (failed) {
                        yield Optional.of(FIXED);
                    }
                    yield before == null ? Optional.of(APPEARED) : Optional.empty();
                }
            };
        }
    }

    void add(String before, String after, int pairs) {
        Change.of(before, after).ifPresent(change -> counts.merge(change, pairs, Integer::sum));
    }

    Comparison.Changes changes() {
        return new Comparison.Changes(
                of(Change.REGRESSION),
                of(Change.FIXED),
                of(Change.NEW_FAILURE),
                of(Change.STILL_FAILING),
                of(Change.NEW_PASS),
                of(Change.APPEARED),
                of(Change.DISAPPEARED));
    }

    private int of(Change change) {
        return counts.getOrDefault(change, 0);
    }
}
