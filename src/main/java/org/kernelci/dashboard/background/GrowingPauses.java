package org.kernelci.dashboard.background;

import java.time.Duration;

/** Pauses between the tries of something that fails: each twice as long as the one before, up to the longest. */
public record GrowingPauses(Duration first, Duration longest) {

    /** Doublings after which any sensible first pause is the longest, and before which none overflows. */
    private static final int MOST_DOUBLINGS = 20;

    /** @param tries failed ones, from 1 */
    public Duration after(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
