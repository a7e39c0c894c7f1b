package org.kernelci.dashboard.filter;

import static org.kernelci.dashboard.filter.Placeholders.UNCATEGORIZED;

import java.util.Locale;

/**
 * One version of an issue.
 *
 * @param id issue id, or the placeholder {@code Uncategorized}
 * @param version null only beside the placeholder, or where a client asks for it
 */
public record IssueKey(String id, Integer version) {

    /** What a failing item without a known issue has. */
    public static final IssueKey NO_KNOWN_ISSUE = new IssueKey(UNCATEGORIZED, null);

    private static final String NO_VERSION = "null";

    /**
     * Reads the value of an issue filter, {@code <id>,<version>}; an id may hold commas (filters 3.3).
     *
     * @throws BadFilterException for any other text
     */
    static IssueKey requested(String value) {
        if (value.equals(UNCATEGORIZED)) {
            return NO_KNOWN_ISSUE;
        }
        int comma = value.lastIndexOf(',');
        if (comma < 0) {
            throw BadFilterException.value();
        }
        String version = value.substring(comma + 1);
        return new IssueKey(value.substring(0, comma), version.equals(NO_VERSION) ? null : number(version));
    }

    /** Reads the key that an aggregating query writes for an incident, null for an item without one (filters 6.2). */
    public static IssueKey counted(String key) {
        if (key == null) {
            return NO_KNOWN_ISSUE;
        }
        int comma = key.lastIndexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("not an issue key: " + key);
        }
        String version = key.substring(comma + 1);
        return new IssueKey(
                key.substring(0, comma), version.toLowerCase(Locale.ROOT).equals(NO_VERSION) ? null : number(version));
    }

    private static Integer number(String version) {
        long number = WholeNumber.read(version).orElseThrow(BadFilterException::value);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
}
