package org.kernelci.dashboard.notification.tree;

import java.util.List;
import java.util.Set;

/** How a series of results developed (notifications 6.4 step 6). */
enum Trend {
    UNCHANGED,
    REGRESSION,
    FIXED,
    UNSTABLE;

    private static final Set<String> CLEAR = Set.of("PASS", "FAIL");

    /** @param statuses newest first, at least one */
    static Trend of(List<String> statuses) {
        String newest = statuses.get(0);
        if (statuses.stream().allMatch(newest::equals)) {
            return UNCHANGED;
        }
        if (!CLEAR.containsAll(statuses)) {
            return UNSTABLE;
        }
        int switches = 0;
        for (int at = 1; at < statuses.size(); at++) {
            switches += statuses.get(at).equals(statuses.get(at - 1)) ? 0 : 1;
        }
        if (switches > 1) {
            return UNSTABLE;
        }
        return newest.equals("FAIL") ? REGRESSION : FIXED;
    }
}
