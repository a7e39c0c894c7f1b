package org.kernelci.dashboard.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a submission over HTTP is known by. Ids sort by the time at which they were given, so such files are merged in the order
 * in which they came; the file's name also tells the origin, so that its state can be recorded whoever stores it.
 *
 * @param id a UUID of version 7: milliseconds since 1970, then random bits
 * @param origin the only origin of its items
 */
record SubmissionId(UUID id, String origin) {

    private static final Pattern FILE = Pattern.compile(
            "http-([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\\.([a-z0-9_]{1,100})\\.json");

    static SubmissionId next(String origin, Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new SubmissionId(new UUID(time, Long.MIN_VALUE | random.nextLong() >>> 2), origin);
    }

    /** The id that a file's name carries, if it is a file that came over HTTP. */
    static Optional<SubmissionId> ofFile(String name) {
        Matcher parts = FILE.matcher(name);
        return parts.matches()
                ? Optional.of(new SubmissionId(UUID.fromString(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    String fileName() {
        return "http-" + id + '.' + origin + ".json";
    }

    /** When it was given. */
    Instant receivedAt() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
