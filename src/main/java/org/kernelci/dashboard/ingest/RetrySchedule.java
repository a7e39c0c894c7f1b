package org.kernelci.dashboard.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.kernelci.dashboard.background.GrowingPauses;

/**
 * When files that failed for passing reasons are tried again: after 1, 2, 4 ... seconds, at most five minutes apart, until the
 * limit of tries. Forgotten at a restart, after which every file is due at once. Used by one thread.
 */
final class RetrySchedule {

    private static final GrowingPauses PAUSES = new GrowingPauses(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final int limit;
    private final Map<Path, Attempt> attempts = new HashMap<>();

    RetrySchedule(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    /** Notes a failed try; false when it was the last one. */
    boolean postpone(Path file, Instant now) {
        return note(file, now) < limit;
    }

    /** Notes a failed try of what must be tried for ever. */
    void postponeAgain(Path file, Instant now) {
        note(file, now);
    }

    private int note(Path file, Instant now) {
        Attempt last = attempts.get(file.getFileName());
        int tries = last == null ? 1 : last.tries() + 1;
        attempts.put(file.getFileName(), new Attempt(tries, now.plus(PAUSES.after(tries))));
        return tries;
    }

    boolean isDue(Path file, Instant now) {
        Attempt last = attempts.get(file.getFileName());
        return last == null || !now.isBefore(last.due());
    }

    void forget(Path file) {
        attempts.remove(file.getFileName());
    }

    private record Attempt(int tries, Instant due) {}
}
