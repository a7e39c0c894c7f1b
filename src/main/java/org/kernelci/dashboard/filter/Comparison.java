package org.kernelci.dashboard.filter;

import java.util.Arrays;
import java.util.Optional;

/** The operators that a filter name may end in. Only durations look at them (filters 3). */
enum Comparison {
    EXACT("exact"),
    IN("in"),
    GT("gt"),
    GTE("gte"),
    LT("lt"),
    LTE("lte"),
    LIKE("like");

    private final String name;

    Comparison(String name) {
        this.name = name;
    }

    static Optional<Comparison> named(String name) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.name.equals(name))
                .findFirst();
    }
}
