package org.kernelci.dashboard.tree;

import java.util.List;

/** What a series of runs of one test says (api-tree 4.12). */
enum RunSequence {
    REGRESSION,
    FIXED,
    UNSTABLE;

    /** @param statuses at least one, the newest first; null for a run without status */
    static RunSequence of(List<String> statuses) {
        String newest = statuses.get(0);
        boolean failed = "FAIL".equals(newest);
        if (!failed && !"PASS".equals(newest)) {
            return UNSTABLE;
        }
        String before = failed ? "PASS" : "FAIL";
        boolean changed = false;
        for (String status : statuses) {
            boolean isNewest = newest.equals(status);
            if (!isNewest && !before.equals(status) || isNewest && changed) {
                return UNSTABLE;
            }
            changed |= !isNewest;
        }
        return failed ? REGRESSION : FIXED;
    }
}
