package org.kernelci.dashboard.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: after so many failures a key has to wait, whatever it brings then. Remembers a
 * bounded number of keys; the oldest go first.
 */
final class Throttle {

    private final int mostFailures;
    private final int mostKeys;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant since) {}

    Throttle(int mostFailures, int mostKeys, Duration pause, Clock clock) {
        this.mostFailures = mostFailures;
        this.mostKeys = mostKeys;
        this.pause = pause;
        this.clock = clock;
    }

    /** How long the key has to wait, if it has to. */
    synchronized Optional<Duration> wait(String key) {
        Failures known = failures.get(key);
        if (known == null || known.count() < mostFailures) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), known.since().plus(pause));
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }

    synchronized void failed(String key) {
        Instant now = clock.instant();
        Failures known = failures.remove(key);
        boolean over = known == null || !now.isBefore(known.since().plus(pause));
        failures.put(key, over ? new Failures(1, now) : new Failures(known.count() + 1, now));
        Iterator<String> oldest = failures.keySet().iterator();
        while (failures.size() > mostKeys) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
