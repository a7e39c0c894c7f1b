package org.kernelci.dashboard.model;

import java.util.Arrays;
import java.util.Optional;

/** Outcome of a build or a test (data-model 2.1). No status at all means that it has not been reported yet. */
public enum Status {
    /** completed, the code is judged correct */
    PASS,
    /** completed, the code is judged faulty */
    FAIL,
    /** not run or not finished, because not applicable */
    SKIP,
    /** not finished, because the test itself broke */
    ERROR,
    /** not run, because the harness broke */
    MISS,
    /** completed without a verdict, such as a measurement */
    DONE;

    /** The status of that name; empty for null and for a text that is none, which the column may hold. */
    public static Optional<Status> of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(text))
                .findFirst();
    }
}
