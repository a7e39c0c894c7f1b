package org.kernelci.dashboard.page;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells the first of a test's rows from the others. The rows of a test without incidents of its own follow each other,
 * so that only ids of the others are held.
 */
public final class OnceEach {

    private final Set<String> withIncident = new HashSet<>();
    private TestRow last;

    public boolean isFirst(TestRow test) {
        if (test.hasIncident()) {
            return withIncident.add(test.id());
        }
        boolean first = test != last;
        last = test;
        return first;
    }
}
