package org.kernelci.dashboard.test;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What the statuses of a test's runs tell (api-core 2). */
public enum Regression {
    PASS,
    FAIL,
    FIXED,
    REGRESSION,
    UNSTABLE;

    private static final String PASSED = "PASS";
    private static final String FAILED = "FAIL";

    /** @param statuses of the runs, newest first, at least one */
    static Regression of(List<String> statuses) {
        String newest = statuses.get(0);
        boolean passed = newest.equals(PASSED);
        if (!passed && !newest.equals(FAILED)) {
            return UNSTABLE;
        }
        String opposite = passed ? FAILED : PASSED;
        int run = 0;
        while (run < statuses.size() && statuses.get(run).equals(newest)) {
            run++;
        }
        if (run == statuses.size()) {
            return passed ? PASS : FAIL;
        }
        if (!statuses.subList(run, statuses.size()).stream().allMatch(opposite::equals)) {
            return UNSTABLE;
        }
        return passed ? FIXED : REGRESSION;
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
