package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.List;
import org.kernelci.dashboard.filter.Filters;

/**
 * What a history is asked for (api-tree 4.7 and 4.8).
 *
 * @param kinds what to count, as the request lists it
 * @param onlyTestedBuilds whether builds count only through tests that pass the filters
 * @param window null for no window
 */
public record HistoryRequest(
        Scope scope, boolean byUrl, List<Kind> kinds, boolean onlyTestedBuilds, Window window, Filters filters) {

    /** When the checkouts of counted commits started, both ends included. */
    public record Window(long firstSecond, long lastSecond) {
        boolean holds(Instant start) {
            // a fraction of a second after the last second lies outside
            return start.getEpochSecond() >= firstSecond
                    && (start.getEpochSecond() < lastSecond
                            || start.getEpochSecond() == lastSecond && start.getNano() == 0);
        }
    }

    boolean counts(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether the list names builds and nothing else, once. */
    boolean onlyBuilds() {
        return kinds.equals(List.of(Kind.BUILDS));
    }

    /** Builds that are chosen by their tests need these to be read, though only builds are asked for. */
    boolean readsAllKinds() {
        return onlyBuilds()
                && (onlyTestedBuilds || !filters.records().hardware().isEmpty());
    }

    boolean reads(Kind kind) {
        return counts(kind) || readsAllKinds();
    }

    boolean readsTests() {
        return reads(Kind.BOOTS) || reads(Kind.TESTS);
    }
}
