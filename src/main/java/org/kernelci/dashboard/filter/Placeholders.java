package org.kernelci.dashboard.filter;

/** Names that stand for missing data; clients filter by them (filters 1). */
public final class Placeholders {

    /** A missing config, architecture, compiler, hardware, lab or path. */
    public static final String UNKNOWN = "Unknown";

    /** The issue of a failing item without a known issue. */
    public static final String UNCATEGORIZED = "Uncategorized";

    /** The status of an item that has none yet. */
    public static final String NO_STATUS = "NULL";

    private static final String DUMMY_BUILD_PREFIX = "maestro:dummy_";

    private Placeholders() {}

    public static String unknownIfNull(String text) {
        return text == null ? UNKNOWN : text;
    }

    public static String unknownIfEmpty(String text) {
        return text == null || text.isEmpty() ? UNKNOWN : text;
    }

    /**
     * A compiler or architecture without the brackets, quotes and blanks around it, which once came with it. Aggregated
     * counts name and compare it so.
     */
    public static String bare(String stored) {
        String value = unknownIfEmpty(stored);
        int from = 0;
        int to = value.length();
        while (from < to && isAround(value.charAt(from))) {
            from++;
        }
        while (to > from && isAround(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isAround(char letter) {
        return letter == ' ' || letter == '[' || letter == ']' || letter == '\'';
    }

    public static String status(String stored) {
        return stored == null ? NO_STATUS : stored;
    }

    /** Whether a build only exists to carry tests; it is never listed or counted as a build. */
    public static boolean isDummyBuild(String buildId) {
        return buildId.startsWith(DUMMY_BUILD_PREFIX);
    }

    /** Whether a test of this path is a boot; a test without a path is none. */
    public static boolean isBoot(String path) {
        return path != null && path.startsWith("boot") && (path.length() == 4 || path.charAt(4) == '.');
    }
}
