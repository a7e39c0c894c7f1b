package org.kernelci.dashboard.operation;

import java.util.List;

/** The tables that a snapshot holds, in its order (operations 6.1). */
final class SnapshotTables {

    static final List<String> NAMES = List.of(
            "issues",
            "checkouts",
            "builds",
            "tests",
            "incidents",
            "latest_checkout",
            "hardware_status",
            "tree_listing",
            "tree_tests_rollup");

    private static final String SUFFIX = ".tar.gz";

    private SnapshotTables() {}

    /** The name that an archive has: one that doesn't end in {@code .tar.gz} has its last suffix replaced by that. */
    static String archive(String path) {
        if (path.endsWith(SUFFIX)) {
            return path;
        }
        int name = path.lastIndexOf('/') + 1;
        int suffix = path.lastIndexOf('.');
        return (suffix > name ? path.substring(0, suffix) : path) + SUFFIX;
    }
}
